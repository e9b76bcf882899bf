package org.fenbo.registry.roster.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
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
import org.fenbo.registry.roster.GridAssignment;
import org.fenbo.registry.roster.History;
import org.fenbo.registry.roster.Roster;
import org.fenbo.registry.roster.Shift;
import org.fenbo.registry.roster.Shifts;
import org.fenbo.registry.roster.SpecialDay;
import org.fenbo.registry.roster.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Reads and writes the rows of weeks, special days and links. Also reads the assignments that decide the cover in a
 * window.
 */
final class RosterRows {
    static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;

    RosterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void writeWeek(String officer, Map<DayOfWeek, List<Shift>> week, Actor actor, Instant at) {
        List<String> hours = Arrays.stream(DayOfWeek.values())
                .map(day -> text(week.getOrDefault(day, List.of())))
                .toList();
        signed("""
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
        signed("""
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
        signed("""
                insert into roster_day (officer, day, hours, reason, recorded_by, recorded_at)
                values (:officer, :day, null, '', :by, :at)
                on conflict (officer, day, recorded_at) do update set hours = null, reason = '',
                    recorded_by = excluded.recorded_by
                """, actor, at).param("officer", officer).param("day", day).update();
    }

    void writeLinks(String grid, List<String> linked, Actor actor, Instant at) {
        signed("""
                insert into roster_link (grid, linked, recorded_by, recorded_at) values (:grid, :linked, :by, :at)
                on conflict (grid, recorded_at) do update set
                    linked = excluded.linked, recorded_by = excluded.recorded_by
                """, actor, at)
                .param("grid", grid)
                .param("linked", array(linked))
                .update();
    }

    private JdbcClient.StatementSpec signed(String sql, Actor actor, Instant at) {
        return jdbc.sql(sql).param("by", actor.id()).param("at", at.atOffset(ZoneOffset.UTC));
    }

    Roster read(Set<String> grids, TimeRange window) {
        Map<String, History<List<String>>> links = links(grids, window);
        Set<String> asked = new HashSet<>(grids);
        links.values().forEach(history -> {
            asked.addAll(history.before());
            history.since().values().forEach(asked::addAll);
        });
        List<GridAssignment> assignments = jdbc.sql("""
                        select number, grid, officer, started_at, ended_at, recorded_at, known_until
                        from roster_assignment
                        where grid = any(:grids) and started_at < :until and recorded_at < :until
                            and (known_until is null or known_until > :from)
                        order by number
                        """)
                .param("grids", array(asked))
                .param("from", window.from().atOffset(ZoneOffset.UTC))
                .param("until", window.until().atOffset(ZoneOffset.UTC))
                .query((row, number) -> StoredRosters.assignment(row, number)
                        .asKnown(instant(row, "recorded_at"), optional(row, "known_until")))
                .list();
        Set<String> officers = assignments.stream().map(GridAssignment::officer).collect(Collectors.toSet());
        return new Roster(
                assignments.stream().collect(Collectors.groupingBy(GridAssignment::grid)),
                shifts(officers, firstDay(window), lastDay(window)),
                links);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant optional(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    // The result is two days earlier. One day is for a night shift that began on the day before. The second day is
    // needed because the local day can be the day before the day in UTC.
    private static LocalDate firstDay(TimeRange window) {
        return LocalDate.ofInstant(window.from(), ZoneOffset.UTC).minusDays(2);
    }

    private static LocalDate lastDay(TimeRange window) {
        return LocalDate.ofInstant(window.until(), ZoneOffset.UTC).plusDays(1);
    }

    // Of the links that were recorded before the window, only the last ones apply in it.
    private Map<String, History<List<String>>> links(Set<String> grids, TimeRange window) {
        Map<String, NavigableMap<Instant, List<String>>> found = new HashMap<>();
        jdbc.sql("""
                        select grid, linked, recorded_at from roster_link as link
                        where grid = any(:grids) and recorded_at < :until and recorded_at >= coalesce(
                            (select max(recorded_at) from roster_link as other
                             where other.grid = link.grid and other.recorded_at <= :from), '-infinity')
                        """)
                .param("grids", array(grids))
                .param("from", window.from().atOffset(ZoneOffset.UTC))
                .param("until", window.until().atOffset(ZoneOffset.UTC))
                .query(row -> {
                    found.computeIfAbsent(row.getString("grid"), any -> new TreeMap<>())
                            .put(instant(row, "recorded_at"), texts(row, "linked"));
                });
        return histories(found, List.of());
    }

    private static <T> Map<String, History<T>> histories(Map<String, NavigableMap<Instant, T>> found, T before) {
        Map<String, History<T>> histories = new HashMap<>();
        found.forEach((code, since) -> histories.put(code, new History<>(before, since)));
        return histories;
    }

    /** The linked grids of a grid that were recorded last. */
    List<String> links(String grid) {
        return jdbc.sql("select linked from roster_link where grid = :grid order by recorded_at desc limit 1")
                .param("grid", grid)
                .query((row, number) -> texts(row, "linked"))
                .optional()
                .orElse(List.of());
    }

    /** The shifts of officers over time, with the special days from the first day to the last. */
    Map<String, History<Shifts>> shifts(Set<String> officers, LocalDate first, LocalDate last) {
        Map<String, NavigableMap<Instant, Map<DayOfWeek, List<Shift>>>> weeks = weeks(officers);
        Map<String, List<RecordedDay>> days = days(officers, first, last);
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

    private Map<String, NavigableMap<Instant, Map<DayOfWeek, List<Shift>>>> weeks(Set<String> officers) {
        Map<String, NavigableMap<Instant, Map<DayOfWeek, List<Shift>>>> found = new HashMap<>();
        jdbc.sql("select officer, hours, recorded_at from roster_week where officer = any(:officers)")
                .param("officers", array(officers))
                .query(row -> {
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

    private Map<String, List<RecordedDay>> days(Set<String> officers, LocalDate first, LocalDate last) {
        return jdbc
                .sql("""
                        select officer, day, hours, reason, recorded_at from roster_day
                        where officer = any(:officers) and day between :first and :last order by recorded_at
                        """)
                .param("officers", array(officers))
                .param("first", first)
                .param("last", last)
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

    private static SqlArrayValue array(Collection<String> texts) {
        return new SqlArrayValue("text", texts.toArray());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
