package org.fenbo.registry.files;

import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.validity.Validity;

/** The two columns for the days on which something is valid. */
final class ValidityCells {

    static final Column FROM = Column.optional("from", "生效日期");
    static final Column UNTIL = Column.optional("until", "截止日期");

    private ValidityCells() {}

    static Validity validity(Row row) {
        Validity validity = new Validity(row.date(FROM), row.date(UNTIL));
        if (validity.isEmpty()) {
            row.fault(
                    UNTIL,
                    String.valueOf(validity.until()),
                    "ENDS_BEFORE_IT_BEGINS",
                    new Words("早于首日", "is before the first day"),
                    new Words("末日不得早于首日", "write a last day that is not before the first"));
        }
        return validity;
    }

    static Cells put(Cells cells, Validity validity) {
        return cells.put(FROM, validity.from()).put(UNTIL, validity.until());
    }
}
