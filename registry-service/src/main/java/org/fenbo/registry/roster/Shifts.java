package org.fenbo.registry.roster;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The times at which an officer is on duty. The week applies, except on special days.
 *
 * @param week the shifts that begin on each day of the week; a day without shifts is off
 * @param special the special days by date
 */
public record Shifts(Map<DayOfWeek, List<Shift>> week, Map<LocalDate, SpecialDay> special) {

    /** The shifts of an officer who has no stored shifts and so is never on duty. */
    public static final Shifts NONE = new Shifts(Map.of(), Map.of());

    public Shifts {
        EnumMap<DayOfWeek, List<Shift>> days = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, hours) -> {
            if (!hours.isEmpty()) {
                days.put(day, List.copyOf(hours));
            }
        });
        week = Collections.unmodifiableMap(days);
        special = Map.copyOf(special);
    }

    /** Makes shifts from a week and these special days. */
    public static Shifts of(Map<DayOfWeek, List<Shift>> week, Collection<SpecialDay> special) {
        return new Shifts(week, special.stream().collect(Collectors.toMap(SpecialDay::day, Function.identity())));
    }

    /** Whether the officer is on duty at the instant. A day begins at midnight in the zone. */
    boolean onDuty(Instant at, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        return Stream.of(today.minusDays(1), today)
                .flatMap(day -> begunOn(day, zone))
                .anyMatch(shift -> shift.holds(at));
    }

    /** The time ranges in the window in which the officer is on duty. */
    List<TimeRange> during(TimeRange window, ZoneId zone) {
        LocalDate first = LocalDate.ofInstant(window.from(), zone).minusDays(1);
        LocalDate last = LocalDate.ofInstant(window.until(), zone);
        return TimeRange.merged(first.datesUntil(last.plusDays(1))
                .flatMap(day -> begunOn(day, zone))
                .flatMap(shift -> shift.and(window).stream())
                .toList());
    }

    private Stream<TimeRange> begunOn(LocalDate day, ZoneId zone) {
        SpecialDay known = special.get(day);
        List<Shift> hours = known == null ? week.getOrDefault(day.getDayOfWeek(), List.of()) : known.hours();
        return hours.stream().map(shift -> shift.on(day, zone)).flatMap(Optional::stream);
    }
}
