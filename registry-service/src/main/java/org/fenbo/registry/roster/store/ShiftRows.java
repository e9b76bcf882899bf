package org.fenbo.registry.roster.store;

import static org.fenbo.registry.roster.store.RosterRows.array;
import static org.fenbo.registry.roster.store.RosterRows.instant;
import static org.fenbo.registry.roster.store.RosterRows.signed;
import static org.fenbo.registry.roster.store.RosterRows.texts;
import static org.fenbo.registry.roster.store.RosterRows.within;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.registry.roster.History;
import org.fenbo.registry.roster.Shift;
import org.fenbo.registry.roster.Shifts;
import org.fenbo.registry.roster.SpecialDay;
import org.fenbo.registry.roster.TimeRange;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes the rows of weeks and special days. A change adds a row. */
final class ShiftRows {
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcClient jdbc;

    ShiftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void writeWeek(String officer, Map<DayOfWeek, List<Shift>> week, Actor actor, Instant at) {
        List<String> hours = Arrays.stream(DayOfWeek.values())
                .map(day -> text(week.getOrDefault(day, List.of())))
                .toList();
        signed(jdbc, """
                insert into roster_week (officer, hours, recorded_by, recorded_at)
                values (:officer, :hours, :by, :at)
                on conflict (officer, recorded_at) do update set
                    hours = excluded.hours, recorded_by = excluded.recorded_by
                """, actor, at)
                .param("officer", officer)
                .param("hours", array(hours))
                .update();
    }

    void writeDay(String officer, SpecialDay day, Actor actor, Instant at) {
        signed(jdbc, """
                insert into roster_day (officer, day, hours, reason, recorded_by, recorded_at)
                values (:officer, :day, :hours, :reason, :by, :at)
                on conflict (officer, day, recorded_at) do update set hours = excluded.hours,
                    reason = excluded.reason, recorded_by = excluded.recorded_by
                """, actor, at)
                .param("officer", officer)
                .param("day", day.day())
                .param("hours", text(day.hours()))
                .param("reason", day.reason())
                .update();
    }

    /** Records that the week applies again on the day. */
    void clearDay(String officer, LocalDate day, Actor actor, Instant at) {
        signed(jdbc, """
                insert into roster_day (officer, day, hours, reason, recorded_by, recorded_at)
                values (:officer, :day, null, '', :by, :at)
                on conflict (officer, day, recorded_at) do update set hours = null, reason = '',
                    recorded_by = excluded.recorded_by
                """, actor, at).param("officer", officer).param("day", day).update();
    }

    // The result is two days earlier. One day is for a night shift that began on the day before. The second day is
    // needed because the local day can be the day before the day in UTC.
    private static LocalDate firstDay(TimeRange window) {
        return LocalDate.ofInstant(window.from(), ZoneOffset.UTC).minusDays(2);
    }

    private static LocalDate lastDay(TimeRange window) {
        return LocalDate.ofInstant(window.until(), ZoneOffset.UTC).plusDays(1);
    }

    /** Days from the first to the last. */
    private record Days(LocalDate first, LocalDate last) {}

    /** The shifts of an officer that were recorded last, with all special days. */
    Shifts last(String officer) {
        TimeRange last = new TimeRange(LAST, LAST.plusSeconds(1));
        NavigableMap<Instant, Map<DayOfWeek, List<Shift>>> weeks =
                weeks(Set.of(officer), last).getOrDefault(officer, new TreeMap<>());
        List<RecordedDay> days =
                days(Set.of(officer), last, new Days(LocalDate.EPOCH, LAST_DAY)).getOrDefault(officer, List.of());
        Map.Entry<Instant, Map<DayOfWeek, List<Shift>>> week = weeks.lastEntry();
        return Shifts.of(
                week == null ? Map.of() : week.getValue(),
                days.stream().map(RecordedDay::shifts).flatMap(Optional::stream).toList());
    }

    /** The shifts of officers over time in the window, with the special days that can matter in it. */
    Map<String, History<Shifts>> in(Set<String> officers, TimeRange window) {
        Map<String, NavigableMap<Instant, Map<DayOfWeek, List<Shift>>>> weeks = weeks(officers, window);
        Map<String, List<RecordedDay>> days = days(officers, window, new Days(firstDay(window), lastDay(window)));
        Map<String, History<Shifts>> shifts = new HashMap<>();
        officers.forEach(officer -> shifts.put(
                officer,
                history(
                        new History<>(Map.of(), weeks.getOrDefault(officer, new TreeMap<>())),
                        days.getOrDefault(officer, List.of()))));
        return shifts;
    }

    private static History<Shifts> history(History<Map<DayOfWeek, List<Shift>>> weeks, List<RecordedDay> days) {
        NavigableSet<Instant> changes = new TreeSet<>(weeks.since().keySet());
        days.forEach(day -> changes.add(day.at()));
        NavigableMap<Instant, Shifts> since = new TreeMap<>();
        changes.forEach(change -> {
            Map<LocalDate, Optional<SpecialDay>> known = new HashMap<>();
            days.stream().filter(day -> !day.at().isAfter(change)).forEach(day -> known.put(day.day(), day.shifts()));
            since.put(
                    change,
                    Shifts.of(
                            weeks.at(change),
                            known.values().stream().flatMap(Optional::stream).toList()));
        });
        return new History<>(Shifts.NONE, since);
    }

    // Of the weeks that were recorded before the window, only the last ones apply in it.
    private Map<String, NavigableMap<Instant, Map<DayOfWeek, List<Shift>>>> weeks(
            Set<String> officers, TimeRange window) {
        Map<String, NavigableMap<Instant, Map<DayOfWeek, List<Shift>>>> found = new HashMap<>();
        within(jdbc, window, """
                        select officer, hours, recorded_at from roster_week as week
                        where officer = any(:officers) and recorded_at < :until and recorded_at >= coalesce(
                            (select max(recorded_at) from roster_week as other
                             where other.officer = week.officer and other.recorded_at <= :from), '-infinity')
                        """).param("officers", array(officers)).query(row -> {
            found.computeIfAbsent(row.getString("officer"), any -> new TreeMap<>())
                    .put(instant(row, "recorded_at"), week(texts(row, "hours")));
        });
        return found;
    }

    private static Map<DayOfWeek, List<Shift>> week(List<String> texts) {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, hours(texts.get(day.getValue() - 1)));
        }
        return week;
    }

    /** What was recorded about a day; empty if the week applies again. */
    private record RecordedDay(LocalDate day, Optional<SpecialDay> shifts, Instant at) {}

    private Map<String, List<RecordedDay>> days(Set<String> officers, TimeRange window, Days asked) {
        return within(jdbc, window, """
                        select officer, day, hours, reason, recorded_at from roster_day as special
                        where officer = any(:officers) and day between :first and :last
                            and recorded_at < :until and recorded_at >= coalesce(
                                (select max(recorded_at) from roster_day as other where other.officer = special.officer
                                    and other.day = special.day and other.recorded_at <= :from), '-infinity')
                        order by recorded_at
                        """)
                .param("officers", array(officers))
                .param("first", asked.first())
                .param("last", asked.last())
                .query((row, number) -> Map.entry(row.getString("officer"), day(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static RecordedDay day(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("day", LocalDate.class);
        String hours = row.getString("hours");
        return new RecordedDay(
                day,
                hours == null
                        ? Optional.empty()
                        : Optional.of(new SpecialDay(day, hours(hours), row.getString("reason"))),
                instant(row, "recorded_at"));
    }

    private static List<Shift> hours(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(one -> !one.isEmpty())
                .map(one -> Shift.read(one).orElseThrow())
                .toList();
    }

    private static String text(List<Shift> hours) {
        return hours.stream().map(Shift::toString).collect(Collectors.joining(" "));
    }
}
