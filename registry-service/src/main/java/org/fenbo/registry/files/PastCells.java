package org.fenbo.registry.files;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.duty.Duty.PastShare;
import org.jspecify.annotations.Nullable;

/** The number and the share of past cases in the cells of a line. */
final class PastCells {
    private static final Pattern SHARE = Pattern.compile("0(\\.\\d{1,17})?|1(\\.0+)?");

    private PastCells() {}

    static void put(Cells cells, Column support, Column share, @Nullable PastShare past) {
        if (past != null) {
            cells.put(support, past.cases());
            cells.put(share, new BigDecimal(String.valueOf(past.share())).toPlainString());
        }
    }

    /** The past cases of a line; null unless both cells are filled in. */
    static @Nullable PastShare past(Row row, Column support, Column share) {
        Integer cases = row.number(support);
        Double part = share(row, share);
        return cases == null || part == null ? null : new PastShare(cases, part);
    }

    /** A share from 0 to 1; null if the cell is empty. */
    private static @Nullable Double share(Row row, Column column) {
        String cell = row.optional(column);
        if (cell == null) {
            return null;
        }
        if (SHARE.matcher(cell).matches()) {
            return Double.valueOf(cell);
        }
        row.fault(
                column,
                cell,
                "NOT_A_SHARE",
                new Words("不是占比", "is not a share"),
                new Words("写作 0 到 1 的小数，如 0.9", "write a number from 0 to 1, such as 0.9"));
        return null;
    }
}
