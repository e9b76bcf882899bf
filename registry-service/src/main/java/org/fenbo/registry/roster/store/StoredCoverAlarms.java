package org.fenbo.registry.roster.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.events.log.EventLog.Addition;
import org.fenbo.backbone.events.log.Head;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.registry.message.MessageRequest;
import org.fenbo.registry.message.MessageRequests;
import org.fenbo.registry.roster.CoverAlarms;
import org.fenbo.registry.roster.CoverEvent;
import org.fenbo.registry.roster.CoverEvent.CoverLost;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Alarms in the service's event log: one stream per grid. A stream grows with each shift for years, so a row keeps the
 * end of each stream, and no stream is read for a change.
 */
final class StoredCoverAlarms implements CoverAlarms {
    private static final String SUBJECT = "grid:";
    private static final Origin RULE = new Origin(Actor.platform("registry"), null, null);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final EventLog log;
    private final MessageRequests messages;
    private final CoverEventJson facts = new CoverEventJson();

    StoredCoverAlarms(JdbcClient jdbc, TransactionTemplate transaction, EventLog log, MessageRequests messages) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.log = log;
        this.messages = messages;
    }

    @Override
    public Map<String, Open> open() {
        Map<String, Open> open = new HashMap<>();
        jdbc.sql("select grid, since, informed from roster_alarm where since is not null")
                .query(row -> {
                    Instant since = row.getObject("since", OffsetDateTime.class).toInstant();
                    open.put(row.getString("grid"), new Open(since, row.getBoolean("informed")));
                });
        return open;
    }

    @Override
    public void record(Collection<CoverChange> changes) {
        transaction.executeWithoutResult(status -> messages.send(append(changes)));
    }

    // Another instance that begins the same stream at the same time makes the append leave it out; it raised the alarm.
    private List<MessageRequest> append(Collection<CoverChange> changes) {
        Map<String, End> ends = ends(
                changes.stream().map(change -> change.event().grid()).sorted().toList());
        Map<String, CoverChange> open = new HashMap<>();
        Map<String, Head> heads = new HashMap<>();
        List<Addition> additions = new ArrayList<>();
        for (CoverChange change : changes) {
            CoverEvent event = change.event();
            End end = ends.get(event.grid());
            boolean lost = end != null && end.lost();
            if (lost != event instanceof CoverLost) {
                String subject = SUBJECT + event.grid();
                open.put(subject, change);
                heads.put(subject, end == null ? Head.NONE : end.head());
                additions.add(new Addition(CoverEventJson.TOPIC, subject, RULE, List.of(facts.write(event))));
            }
        }
        List<MessageRequest> requests = new ArrayList<>();
        log.append(additions, heads).forEach((subject, head) -> {
            CoverChange change = open.get(subject);
            if (change != null) {
                keep(change, head);
                requests.addAll(change.messages());
            }
        });
        return requests;
    }

    /** The end of a grid's stream. All events of the stream are published. */
    private record End(boolean lost, Head head) {
        static End of(ResultSet row) throws SQLException {
            long version = row.getLong("version");
            byte[] hash = row.getBytes("hash");
            return new End(row.getObject("since") != null, new Head(version, version, hash, hash));
        }
    }

    private Map<String, End> ends(List<String> grids) {
        Map<String, End> ends = new HashMap<>();
        jdbc.sql("select * from roster_alarm where grid = any(:grids) order by grid for update")
                .param("grids", new SqlArrayValue("text", grids.toArray()))
                .query(row -> {
                    ends.put(row.getString("grid"), End.of(row));
                });
        return ends;
    }

    @Override
    public void inform(Map<String, List<MessageRequest>> late) {
        transaction.executeWithoutResult(status -> messages.send(jdbc
                .sql("""
                        with late as (
                            select grid from roster_alarm
                            where grid = any(:grids) and since is not null and not informed
                            order by grid for update
                        )
                        update roster_alarm a set informed = true from late where a.grid = late.grid
                        returning a.grid
                        """)
                .param("grids", new SqlArrayValue("text", late.keySet().toArray()))
                .query((row, number) -> late.getOrDefault(row.getString("grid"), List.of()))
                .stream()
                .flatMap(List::stream)
                .toList()));
    }

    private void keep(CoverChange change, Head head) {
        CoverEvent event = change.event();
        jdbc.sql("""
                        insert into roster_alarm (grid, since, version, hash, informed)
                        values (:grid, :since, :version, :hash, :informed)
                        on conflict (grid) do update set since = excluded.since, version = excluded.version,
                                                         hash = excluded.hash, informed = excluded.informed
                        """)
                .param("grid", event.grid())
                .param("informed", !change.messages().isEmpty())
                .param("since", since(event))
                .param("version", head.version())
                .param("hash", head.hash())
                .update();
    }

    private static @Nullable OffsetDateTime since(CoverEvent event) {
        return event instanceof CoverLost ? event.at().atOffset(ZoneOffset.UTC) : null;
    }
}
