package org.fenbo.registry.roster.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.events.log.Fact;
import org.fenbo.backbone.events.log.LoggedEvent;
import org.fenbo.backbone.events.log.Streams;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Aggregates;
import org.fenbo.backbone.kernel.Aggregates.Change;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.registry.roster.CoverAlarms;
import org.fenbo.registry.roster.CoverEvent;
import org.fenbo.registry.roster.CoverEvent.CoverLost;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Alarms in the service's event log: one stream per grid. */
final class StoredCoverAlarms implements CoverAlarms {
    private static final String SUBJECT = "grid:";
    private static final Origin RULE = new Origin(Actor.platform("registry"), null, null);

    private final JdbcClient jdbc;
    private final Streams<CoverEvent, CoverEvent> streams;

    StoredCoverAlarms(JdbcClient jdbc, TransactionTemplate transaction, EventLog log) {
        this.jdbc = jdbc;
        this.streams = new Streams<>(log, transaction, new Kind());
    }

    /** How alarms are stored in the log. The state of a grid is its last event. */
    private final class Kind implements Streams.Kind<CoverEvent, CoverEvent> {
        private final CoverEventJson facts = new CoverEventJson();

        @Override
        public String topic() {
            return CoverEventJson.TOPIC;
        }

        @Override
        public Fact write(CoverEvent event) {
            return facts.write(event);
        }

        @Override
        public CoverEvent read(LoggedEvent event) {
            return facts.read(event.type(), event.happened(), event.body());
        }

        @Override
        public CoverEvent after(@Nullable CoverEvent state, CoverEvent event) {
            return event;
        }

        @Override
        public void project(List<Changed<CoverEvent, CoverEvent>> changes) {
            changes.forEach(change -> index(change.state()));
        }
    }

    private void index(CoverEvent last) {
        if (last instanceof CoverLost lost) {
            jdbc.sql("insert into roster_alarm (grid, since) values (:grid, :since) on conflict (grid) do nothing")
                    .param("grid", lost.grid())
                    .param("since", lost.at().atOffset(ZoneOffset.UTC))
                    .update();
        } else {
            jdbc.sql("delete from roster_alarm where grid = :grid")
                    .param("grid", last.grid())
                    .update();
        }
    }

    @Override
    public Map<String, Instant> open() {
        Map<String, Instant> open = new HashMap<>();
        jdbc.sql("select grid, since from roster_alarm").query(row -> {
            open.put(
                    row.getString("grid"),
                    row.getObject("since", OffsetDateTime.class).toInstant());
        });
        return open;
    }

    @Override
    public void record(Collection<? extends CoverEvent> events) {
        Map<String, Change<CoverEvent, CoverEvent>> changes = new HashMap<>();
        events.forEach(event -> changes.put(
                SUBJECT + event.grid(),
                Aggregates.by(RULE, state -> isLost(state) == isLost(event) ? List.of() : List.of(event))));
        streams.changeAll(changes);
    }

    private static boolean isLost(@Nullable CoverEvent event) {
        return event instanceof CoverLost;
    }
}
