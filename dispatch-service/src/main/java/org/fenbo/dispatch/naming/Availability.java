package org.fenbo.dispatch.naming;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.dispatch.naming.Presence.State;
import org.fenbo.dispatch.naming.Shift.Period;

/**
 * What the registry published about the availability of an officer (ORG-9a). An officer with shifts who is off duty counts
 * as out until the next shift, whatever was recorded.
 *
 * @param recorded the recorded state, with its end
 * @param rostered whether the officer has shifts; an officer without shifts is never off duty
 * @param week the shifts of each day of the week, such as {@code 22:00-06:00}
 * @param days the shifts of special days, which replace those of the week
 */
public record Availability(
        Presence recorded, boolean rostered, Map<DayOfWeek, List<String>> week, Map<LocalDate, List<String>> days) {
    /** An officer without a published state is there. */
    public static final Availability UNKNOWN = new Availability(Presence.ON, false, Map.of(), Map.of());

    /** How many days ahead the next shift is looked for. */
    private static final int AHEAD = 14;

    public Availability {
        week = Map.copyOf(week);
        days = Map.copyOf(days);
    }

    /** Whether the officer is there at the instant. Who is out until an instant off duty is out until the next shift. */
    public Presence at(Instant at, ZoneId zone) {
        Presence lasting = recorded.until().filter(end -> !end.isAfter(at)).isEmpty() ? recorded : Presence.ON;
        Instant back = lasting.state() == State.OUT ? lasting.until().orElse(at) : at;
        return rostered && !isOnDuty(back, zone) ? new Presence(State.OUT, nextShift(back, zone)) : lasting;
    }

    private boolean isOnDuty(Instant at, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        return Stream.of(today.minusDays(1), today)
                .flatMap(day -> begunOn(day, zone))
                .anyMatch(shift -> shift.holds(at));
    }

    private Optional<Instant> nextShift(Instant after, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(after, zone);
        return today.datesUntil(today.plusDays(AHEAD + 1L))
                .flatMap(day -> begunOn(day, zone))
                .map(Period::from)
                .filter(begin -> begin.isAfter(after))
                .min(Instant::compareTo);
    }

    private Stream<Period> begunOn(LocalDate day, ZoneId zone) {
        return days.getOrDefault(day, week.getOrDefault(day.getDayOfWeek(), List.of())).stream()
                .map(Shift::read)
                .map(shift -> shift.on(day, zone));
    }

    /** The availability that an event states. */
    public static Availability of(
            State state,
            Optional<Instant> until,
            boolean rostered,
            Map<String, List<String>> week,
            Map<String, List<String>> days) {
        return new Availability(
                new Presence(state, until),
                rostered,
                week.entrySet().stream()
                        .collect(Collectors.toMap(day -> DayOfWeek.valueOf(day.getKey()), Map.Entry::getValue)),
                days.entrySet().stream()
                        .collect(Collectors.toMap(day -> LocalDate.parse(day.getKey()), Map.Entry::getValue)));
    }
}
