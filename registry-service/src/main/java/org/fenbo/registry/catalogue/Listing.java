package org.fenbo.registry.catalogue;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a category is listed (REG-11).
 *
 * @param codes the code of the category in other systems of codes, by the name of the system, such as DB44/T 2479
 * @param season the days of the year on which the category is offered; null is all days
 */
public record Listing(
        SortedMap<String, String> codes, @Nullable Season season) {

    /** A listing without other codes and season. */
    public static final Listing NONE = new Listing(Collections.emptySortedMap(), null);

    public Listing {
        codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }

    /** Whether the category is offered on a day. */
    public boolean isOfferedOn(LocalDate day) {
        return season == null || season.includes(MonthDay.from(day));
    }

    /**
     * A period of each year. If the last day is earlier in the year than the first day, the period continues in the next
     * year.
     */
    public record Season(MonthDay from, MonthDay until) {

        boolean includes(MonthDay day) {
            boolean begun = !day.isBefore(from);
            boolean goesOn = !day.isAfter(until);
            return from.isAfter(until) ? begun || goesOn : begun && goesOn;
        }
    }
}
