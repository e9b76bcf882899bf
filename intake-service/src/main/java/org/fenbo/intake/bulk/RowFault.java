package org.fenbo.intake.bulk;

import org.fenbo.backbone.kernel.Words;

/**
 * What is wrong with a row.
 *
 * @param column the header of the wrong column; empty if the whole row is wrong
 * @param reason a stable code in kebab-case
 */
public record RowFault(String column, String reason, Words detail) {

    /** A fault of the whole row. */
    public static RowFault ofRow(String reason, Words detail) {
        return new RowFault("", reason, detail);
    }
}
