package org.fenbo.registry.refusal.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.fenbo.backbone.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Times as callers send them. */
public final class Times {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private Times() {}

    /**
     * The instant.
     *
     * @throws Problem 400 {@code invalid-field} in a year that can't be meant
     */
    public static Instant sensible(String field, OffsetDateTime time) {
        check(field, time.getYear());
        return time.toInstant();
    }

    /** The instant, or another where none was sent. */
    public static Instant sensible(String field, @Nullable OffsetDateTime time, Instant otherwise) {
        return time == null ? otherwise : sensible(field, time);
    }

    /** @throws Problem 400 {@code invalid-field} in a year that can't be meant */
    public static LocalDate sensible(String field, LocalDate day) {
        check(field, day.getYear());
        return day;
    }

    private static void check(String field, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Problem.unreadable("invalid-field")
                    .field(field)
                    .detail("the year " + year + " is not between " + FIRST_YEAR + " and " + LAST_YEAR)
                    .remedy("check the year")
                    .build();
        }
    }
}
