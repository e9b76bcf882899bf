package org.fenbo.intake.bulk;

import org.fenbo.backbone.kernel.Words;

/**
 * What is wrong with a row.
 *
 * @param column its header, where one column is at fault; else empty
 * @param reason stable, kebab-case
 */
public record RowFault(String column, String reason, Words detail) {

    /** A fault of the whole row. */
    public static RowFault ofRow(String reason, Words detail) {
        return new RowFault("", reason, detail);
    }
}
