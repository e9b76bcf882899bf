package org.fenbo.registry.roster.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.registry.roster.GridAssignment;
import org.fenbo.registry.roster.History;
import org.fenbo.registry.roster.Roster;
import org.fenbo.registry.roster.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Reads and writes the rows of links, and reads all rows that decide the cover in a window. */
final class RosterRows {
    private final JdbcClient jdbc;
    private final ShiftRows shifts;

    RosterRows(JdbcClient jdbc, ShiftRows shifts) {
        this.jdbc = jdbc;
        this.shifts = shifts;
    }

    void writeLinks(String grid, List<String> linked, Actor actor, Instant at) {
        signed(jdbc, """
                insert into roster_link (grid, linked, recorded_by, recorded_at) values (:grid, :linked, :by, :at)
                on conflict (grid, recorded_at) do update set
                    linked = excluded.linked, recorded_by = excluded.recorded_by
                """, actor, at)
                .param("grid", grid)
                .param("linked", array(linked))
                .update();
    }

    /** A statement with who records and when. */
    static JdbcClient.StatementSpec signed(JdbcClient jdbc, String sql, Actor actor, Instant at) {
        return jdbc.sql(sql).param("by", actor.id()).param("at", at.atOffset(ZoneOffset.UTC));
    }

    /** A statement with the bounds of a window. */
    static JdbcClient.StatementSpec within(JdbcClient jdbc, TimeRange window, String sql) {
        return jdbc.sql(sql)
                .param("from", window.from().atOffset(ZoneOffset.UTC))
                .param("until", window.until().atOffset(ZoneOffset.UTC));
    }

    Roster read(Set<String> grids, TimeRange window) {
        Map<String, History<List<String>>> links = links(grids, window);
        Set<String> asked = new HashSet<>(grids);
        links.values().forEach(history -> {
            asked.addAll(history.before());
            history.since().values().forEach(asked::addAll);
        });
        List<GridAssignment> assignments = within(jdbc, window, """
                        select number, grid, officer, started_at, ended_at, recorded_at, known_until
                        from roster_assignment
                        where grid = any(:grids) and started_at < :until and recorded_at < :until
                            and (known_until is null or known_until > :from)
                        order by number
                        """)
                .param("grids", array(asked))
                .query((row, number) -> StoredRosters.assignment(row, number)
                        .asKnown(instant(row, "recorded_at"), optional(row, "known_until")))
                .list();
        Set<String> officers = assignments.stream().map(GridAssignment::officer).collect(Collectors.toSet());
        return new Roster(
                assignments.stream().collect(Collectors.groupingBy(GridAssignment::grid)),
                shifts.in(officers, window),
                links);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant optional(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    // Of the links that were recorded before the window, only the last ones apply in it.
    private Map<String, History<List<String>>> links(Set<String> grids, TimeRange window) {
        Map<String, NavigableMap<Instant, List<String>>> found = new HashMap<>();
        within(jdbc, window, """
                        select grid, linked, recorded_at from roster_link as link
                        where grid = any(:grids) and recorded_at < :until and recorded_at >= coalesce(
                            (select max(recorded_at) from roster_link as other
                             where other.grid = link.grid and other.recorded_at <= :from), '-infinity')
                        """).param("grids", array(grids)).query(row -> {
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

    static SqlArrayValue array(Collection<String> texts) {
        return new SqlArrayValue("text", texts.toArray());
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
