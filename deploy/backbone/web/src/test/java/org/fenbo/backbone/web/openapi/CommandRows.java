package org.fenbo.backbone.web.openapi;

import org.fenbo.backbone.kernel.CommandTable;

/**
 * A command table with its door.
 *
 * @param path the path of one aggregate, such as {@code /dispatch/v1/cases/{number}}
 * @param answers the class of the answer to each command, as a name below {@code org.fenbo}, because not every such
 *     class is public
 */
public record CommandRows(String path, CommandTable<?, ?> table, String answers) {
    Class<?> answer() {
        return OurClasses.named(answers);
    }
}
