package org.fenbo.backbone.web.openapi;

import org.fenbo.backbone.kernel.CommandTable;

/**
 * A command table with its door.
 *
 * @param path of one aggregate, such as {@code /dispatch/v1/cases/{number}}
 * @param answers the class that each command is answered with, named below {@code org.fenbo}: it need not be public
 */
public record CommandRows(String path, CommandTable<?, ?> table, String answers) {
    Class<?> answer() {
        return OurClasses.named(answers);
    }
}
