package org.fenbo.registry.files;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.catalogue.LimitUnit;
import org.fenbo.registry.catalogue.TimeLimit;
import org.fenbo.registry.catalogue.TimeLimits;
import org.jspecify.annotations.Nullable;

/** The three columns of time limits of categories and policies, for example {@code 4 WORKING_HOURS} or {@code 5工作日}. */
final class LimitCells {

    static final Column CASE = Column.optional("case_limit", "结案时限");
    static final Column ACCEPT = Column.optional("accept_limit", "签收时限");
    static final Column HANDLE = Column.optional("handle_limit", "处置时限");

    private static final Pattern LIMIT = Pattern.compile("([1-9][0-9]{0,3})\\s*(\\S+)");

    private LimitCells() {}

    static TimeLimits limits(Row row) {
        return new TimeLimits(limit(row, CASE), limit(row, ACCEPT), limit(row, HANDLE));
    }

    /** Writes limits into cells; a null limit leaves its cell empty. */
    static Cells put(Cells cells, @Nullable TimeLimits limits, SheetLanguage words) {
        return limits == null
                ? cells
                : cells.put(CASE, cell(limits.wholeCase(), words))
                        .put(ACCEPT, cell(limits.accept(), words))
                        .put(HANDLE, cell(limits.handle(), words));
    }

    private static @Nullable String cell(@Nullable TimeLimit limit, SheetLanguage words) {
        return limit == null ? null : text(limit, words);
    }

    /** Writes a limit as text. */
    static String text(TimeLimit limit, SheetLanguage words) {
        String unit = words.of(limit.unit(), LimitUnit::chinese);
        return limit.unit() == LimitUnit.SAME_DAY ? unit : limit.amount() + " " + unit;
    }

    private static @Nullable TimeLimit limit(Row row, Column column) {
        String cell = row.optional(column);
        return cell == null ? null : limit(row, column, cell);
    }

    /** Reads the limit of a cell; adds a fault if the cell is empty or not a limit. */
    static TimeLimit required(Row row, Column column) {
        String cell = row.text(column);
        return cell.isEmpty() ? new TimeLimit(1, LimitUnit.SAME_DAY) : limit(row, column, cell);
    }

    /** Reads a limit from a text; adds a fault if the text is not a limit. */
    static TimeLimit limit(Row row, Column column, String cell) {
        if (cell.equals(LimitUnit.SAME_DAY.name()) || cell.equals(LimitUnit.SAME_DAY.chinese())) {
            return new TimeLimit(1, LimitUnit.SAME_DAY);
        }
        Matcher matcher = LIMIT.matcher(cell);
        if (!matcher.matches()) {
            row.fault(
                    column,
                    cell,
                    "NOT_A_LIMIT",
                    new Words("不是时限", "is not a time limit"),
                    new Words(
                            "写作 1 至 9999 的数字加单位，如 5工作日 或 4 WORKING_HOURS，或 当日（SAME_DAY）",
                            "write a number from 1 to 9999 and its unit, such as 4 WORKING_HOURS or 5工作日, or SAME_DAY (当日)"));
            return new TimeLimit(1, LimitUnit.SAME_DAY);
        }
        LimitUnit unit = row.choice(column, matcher.group(2), LimitUnit.values(), LimitUnit::name, LimitUnit::chinese);
        return new TimeLimit(Integer.parseInt(matcher.group(1)), unit);
    }
}
