package org.fenbo.registry.roster.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.registry.roster.Presence;
import org.fenbo.registry.roster.Presences;
import org.fenbo.registry.roster.TimeRange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The states of officers, one row for each change. */
final class StoredPresences implements Presences {
    private final JdbcClient jdbc;
    private final AvailabilityEvents events;

    StoredPresences(JdbcClient jdbc, AvailabilityEvents events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public void record(String officer, Presence presence, Actor actor, Instant at) {
        events.after(officer, actor, at, () -> write(officer, presence, actor, at));
    }

    private void write(String officer, Presence presence, Actor actor, Instant at) {
        Instant until = presence.until();
        jdbc.sql("""
                        insert into roster_presence (officer, state, until_at, recorded_by, recorded_at)
                        values (:officer, :state, :until, :by, :at)
                        on conflict (officer, recorded_at) do update set state = excluded.state,
                            until_at = excluded.until_at, recorded_by = excluded.recorded_by
                        """)
                .param("officer", officer)
                .param("state", presence.state().name())
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
                .param("by", actor.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Presence> recorded(String officer, Instant at) {
        return jdbc.sql("""
                        select state, until_at from roster_presence
                        where officer = :officer and recorded_at <= :at order by recorded_at desc limit 1
                        """)
                .param("officer", officer)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(StoredPresences::presence)
                .optional();
    }

    /** What was recorded last of the officer. */
    static Optional<Presence> newest(JdbcClient jdbc, String officer) {
        return jdbc.sql("""
                        select state, until_at from roster_presence
                        where officer = :officer order by recorded_at desc limit 1
                        """)
                .param("officer", officer)
                .query(StoredPresences::presence)
                .optional();
    }

    // Of the states that were recorded before the window, only the last one of each officer applies in it.
    @Override
    public Map<String, List<TimeRange>> out(Set<String> officers, TimeRange window) {
        Map<String, List<TimeRange>> out = new HashMap<>();
        jdbc.sql("""
                        select officer, state, until_at, recorded_at,
                            lead(recorded_at) over (partition by officer order by recorded_at) as next_at
                        from roster_presence as presence
                        where officer = any(:officers) and recorded_at < :until and recorded_at >= coalesce(
                            (select max(recorded_at) from roster_presence as other
                             where other.officer = presence.officer and other.recorded_at <= :from), '-infinity')
                        """)
                .param("officers", new SqlArrayValue("text", officers.toArray()))
                .param("from", window.from().atOffset(ZoneOffset.UTC))
                .param("until", window.until().atOffset(ZoneOffset.UTC))
                .query(row -> {
                    OffsetDateTime next = row.getObject("next_at", OffsetDateTime.class);
                    Instant at =
                            row.getObject("recorded_at", OffsetDateTime.class).toInstant();
                    Optional<TimeRange> range = presence(row, 0).outFrom(at, next == null ? null : next.toInstant());
                    if (range.isPresent()) {
                        out.computeIfAbsent(row.getString("officer"), any -> new ArrayList<>())
                                .add(range.get());
                    }
                });
        return out;
    }

    private static Presence presence(ResultSet row, int number) throws SQLException {
        OffsetDateTime until = row.getObject("until_at", OffsetDateTime.class);
        return new Presence(
                Presence.State.valueOf(row.getString("state")), until == null ? null : until.toInstant(), false);
    }
}
