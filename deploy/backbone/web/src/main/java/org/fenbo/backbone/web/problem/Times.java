package org.fenbo.backbone.web.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.fenbo.backbone.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Checks times that callers send. */
public final class Times {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private Times() {}

    /**
     * The instant of a time.
     *
     * @throws Problem 400 {@code invalid-field} if the year is not between 2000 and 2199
     */
    public static Instant sensible(String field, OffsetDateTime time) {
        check(field, time.getYear());
        return time.toInstant();
    }

    /** The instant of a time; the instant {@code otherwise} if the caller sent no time. */
    public static Instant sensible(String field, @Nullable OffsetDateTime time, Instant otherwise) {
        return time == null ? otherwise : sensible(field, time);
    }

    /** @throws Problem 400 {@code invalid-field} if the year is not between 2000 and 2199 */
    public static LocalDate sensible(String field, LocalDate day) {
        check(field, day.getYear());
        return day;
    }

    private static void check(String field, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw WebCode.INVALID_FIELD
                    .problem(
                            new Words("年份 %s 不在 %s 至 %s 之间", "the year %s is not between %s and %s")
                                    .with(List.of(year, FIRST_YEAR, LAST_YEAR)),
                            new Words("请核对年份", "check the year"))
                    .field(field)
                    .build();
        }
    }
}
