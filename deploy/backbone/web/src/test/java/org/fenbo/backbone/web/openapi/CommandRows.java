package org.fenbo.backbone.web.openapi;

import org.fenbo.backbone.kernel.CommandTable;

/**
 * A command table with its door.
 *
 * @param path of one aggregate, such as {@code /dispatch/v1/cases/{number}}
 * @param answers the class of the answer to each command, as its name below {@code org.fenbo}, because it may not be
 *     public
 */
public record CommandRows(String path, CommandTable<?, ?> table, String answers) {
    Class<?> answer() {
        return OurClasses.named(answers);
    }
}
