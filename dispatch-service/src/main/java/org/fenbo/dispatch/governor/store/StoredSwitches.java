package org.fenbo.dispatch.governor.store;

import java.util.List;
import java.util.Set;
import org.fenbo.backbone.events.log.EventJson;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.events.log.Fact;
import org.fenbo.backbone.events.log.LoggedEvent;
import org.fenbo.backbone.events.log.Streams;
import org.fenbo.backbone.kernel.Aggregates;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.governor.AutomaticSwitch;
import org.fenbo.dispatch.governor.Governor;
import org.fenbo.dispatch.governor.GovernorEvent;
import org.fenbo.dispatch.governor.SwitchLog;
import org.fenbo.dispatch.governor.Switches;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The switches in the event log, one stream per category. A table has the categories that are off. Memory has a copy of
 * it, so that no filing waits for the database; each instance reads the table regularly.
 */
public final class StoredSwitches implements Switches, SwitchLog {
    private final JdbcClient jdbc;
    private final EventLog log;
    private final EventJson<GovernorEvent> events;
    private volatile Set<String> off = Set.of();

    public StoredSwitches(JdbcClient jdbc, EventLog log, EventJson<GovernorEvent> events) {
        this.jdbc = jdbc;
        this.log = log;
        this.events = events;
    }

    /** The switches as aggregates. */
    public Aggregates<AutomaticSwitch, GovernorEvent> aggregates(TransactionTemplate transaction) {
        return new Streams<>(log, transaction, new Kind());
    }

    private final class Kind implements Streams.Kind<AutomaticSwitch, GovernorEvent> {
        @Override
        public String topic() {
            return GovernorEventJson.TOPIC;
        }

        @Override
        public Fact write(GovernorEvent event) {
            return events.fact(event, event.at());
        }

        @Override
        public GovernorEvent read(LoggedEvent event) {
            return StoredSwitches.this.read(event);
        }

        @Override
        public AutomaticSwitch after(@Nullable AutomaticSwitch state, GovernorEvent event) {
            return event.after(AutomaticSwitch.of(state));
        }

        @Override
        public void project(List<Changed<AutomaticSwitch, GovernorEvent>> changes) {
            changes.forEach(StoredSwitches.this::write);
        }
    }

    private void write(Changed<AutomaticSwitch, GovernorEvent> changed) {
        String statement = switch (changed.state()) {
            case AutomaticSwitch.Off _ ->
                "insert into category_off (category) values (:category) on conflict do nothing";
            case AutomaticSwitch.On _ -> "delete from category_off where category = :category";
        };
        jdbc.sql(statement)
                .param("category", changed.events().getLast().category().value())
                .update();
    }

    private GovernorEvent read(LoggedEvent event) {
        return events.read(event.type(), event.happened(), event.body());
    }

    /** Reads which categories are off. One thread calls this method regularly. */
    public void refresh() {
        off = Set.copyOf(jdbc.sql("select category from category_off")
                .query(String.class)
                .set());
    }

    @Override
    public boolean isOn(@Nullable CategoryCode category) {
        return category == null || !off.contains(category.value());
    }

    @Override
    public List<GovernorEvent> of(CategoryCode category) {
        return log.of(Governor.subject(category)).stream().map(this::read).toList();
    }
}
