package org.fenbo.registry.roster.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.registry.roster.GridAssignment;
import org.fenbo.registry.roster.Roster;
import org.fenbo.registry.roster.Shift;
import org.fenbo.registry.roster.Shifts;
import org.fenbo.registry.roster.SpecialDay;
import org.fenbo.registry.roster.TimeRange;
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
                on conflict (officer) do update set
                    hours = excluded.hours, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
                """, actor, at)
                .param("officer", officer)
                .param("hours", array(hours))
                .update();
    }

    void writeDay(String officer, SpecialDay day, Actor actor, Instant at) {
        signed("""
                insert into roster_day (officer, day, hours, reason, recorded_by, recorded_at)
                values (:officer, :day, :hours, :reason, :by, :at)
                on conflict (officer, day) do update set hours = excluded.hours, reason = excluded.reason,
                    recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
                """, actor, at)
                .param("officer", officer)
                .param("day", day.day())
                .param("hours", text(day.hours()))
                .param("reason", day.reason())
                .update();
    }

    void writeLinks(String grid, List<String> linked, Actor actor, Instant at) {
        signed("""
                insert into roster_link (grid, linked, recorded_by, recorded_at) values (:grid, :linked, :by, :at)
                on conflict (grid) do update set
                    linked = excluded.linked, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
                """, actor, at)
                .param("grid", grid)
                .param("linked", array(linked))
                .update();
    }

    private JdbcClient.StatementSpec signed(String sql, Actor actor, Instant at) {
        return jdbc.sql(sql).param("by", actor.id()).param("at", at.atOffset(ZoneOffset.UTC));
    }

    Roster read(Set<String> grids, TimeRange window) {
        Map<String, List<String>> links = links(grids);
        Set<String> asked = new HashSet<>(grids);
        links.values().forEach(asked::addAll);
        List<GridAssignment> assignments = jdbc.sql("""
                        select number, grid, officer, started_at, ended_at from roster_assignment
                        where grid = any(:grids) and started_at < :until and (ended_at is null or ended_at > :from)
                        order by number
                        """)
                .param("grids", array(asked))
                .param("from", window.from().atOffset(ZoneOffset.UTC))
                .param("until", window.until().atOffset(ZoneOffset.UTC))
                .query(StoredRosters::assignment)
                .list();
        Set<String> officers = assignments.stream().map(GridAssignment::officer).collect(Collectors.toSet());
        return new Roster(
                assignments.stream().collect(Collectors.groupingBy(GridAssignment::grid)),
                shifts(officers, firstDay(window), lastDay(window)),
                links);
    }

    // The result is two days earlier. One day is for a night shift that began on the day before. The second day is
    // needed because the local day can be the day before the day in UTC.
    private static LocalDate firstDay(TimeRange window) {
        return LocalDate.ofInstant(window.from(), ZoneOffset.UTC).minusDays(2);
    }

    private static LocalDate lastDay(TimeRange window) {
        return LocalDate.ofInstant(window.until(), ZoneOffset.UTC).plusDays(1);
    }

    Map<String, List<String>> links(Set<String> grids) {
        return jdbc
                .sql("select grid, linked from roster_link where grid = any(:grids)")
                .param("grids", array(grids))
                .query((row, number) -> Map.entry(row.getString("grid"), texts(row, "linked")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<String, Shifts> shifts(Set<String> officers, LocalDate first, LocalDate last) {
        Map<String, List<SpecialDay>> days = days(officers, first, last);
        Map<String, Map<DayOfWeek, List<Shift>>> weeks = weeks(officers);
        Map<String, Shifts> shifts = new HashMap<>();
        officers.forEach(officer -> shifts.put(
                officer, Shifts.of(weeks.getOrDefault(officer, Map.of()), days.getOrDefault(officer, List.of()))));
        return shifts;
    }

    private Map<String, Map<DayOfWeek, List<Shift>>> weeks(Set<String> officers) {
        return jdbc
                .sql("select officer, hours from roster_week where officer = any(:officers)")
                .param("officers", array(officers))
                .query((row, number) -> Map.entry(row.getString("officer"), week(texts(row, "hours"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<DayOfWeek, List<Shift>> week(List<String> texts) {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, hours(texts.get(day.getValue() - 1)));
        }
        return week;
    }

    private Map<String, List<SpecialDay>> days(Set<String> officers, LocalDate first, LocalDate last) {
        return jdbc
                .sql("""
                        select officer, day, hours, reason from roster_day
                        where officer = any(:officers) and day between :first and :last order by officer, day
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

    private static SpecialDay day(ResultSet row) throws SQLException {
        return new SpecialDay(
                row.getObject("day", LocalDate.class), hours(row.getString("hours")), row.getString("reason"));
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
