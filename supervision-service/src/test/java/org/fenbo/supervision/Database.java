package org.fenbo.supervision;

import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.fenbo.backbone.events.inbox.Envelopes;
import org.fenbo.backbone.events.inbox.Heads;
import org.fenbo.backbone.events.inbox.HeldEvents;
import org.fenbo.backbone.events.inbox.Inbox;
import org.fenbo.backbone.events.inbox.Reader;
import org.fenbo.backbone.events.inbox.Traces;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.events.revision.RevisionCopy;
import org.fenbo.backbone.testing.TestServers;
import org.fenbo.supervision.registry.RegistryView;
import org.fenbo.supervision.registry.store.RegistryViews;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** An empty database of this service, a new one for each test. Its sessions use a distant time zone. */
public final class Database {
    public final JsonMapper json = JsonMapper.builder().build();
    public final JdbcTemplate jdbc;
    public final JdbcClient client;
    public final TransactionTemplate transaction;
    public final EventLog log;

    private Database(DataSource source) {
        this.jdbc = new JdbcTemplate(source);
        this.client = JdbcClient.create(jdbc);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.log = new EventLog(jdbc, json, InstantSource.system(), () -> {});
    }

    /** Makes a new empty database. */
    public static Database create() {
        DataSource source = TestServers.postgres().database().dataSource();
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/backbone", "classpath:db/supervision")
                .load()
                .migrate();
        return new Database(source);
    }

    /** The count that a query returns. */
    public long count(String sql, Object... arguments) {
        Long found = jdbc.queryForObject(sql, Long.class, arguments);
        return found == null ? 0 : found;
    }

    /** The values of a query's only column. */
    public List<String> texts(String sql) {
        return jdbc.query(sql, (row, number) -> String.valueOf(row.getString(1)));
    }

    /** A copy of the registry like the copy of the service. */
    public RevisionCopy<RegistryView> registryCopy(InstantSource clock) {
        return new RevisionCopy<>(client, json, clock, RegistryViews.KINDS, new RegistryViews(json)::build);
    }

    /** An inbox like the inbox of the service. */
    public Inbox inbox(Reader reader) {
        return inbox(reader, InstantSource.system());
    }

    /** An inbox like the inbox of the service, with the given clock as the machine's clock. */
    public Inbox inbox(Reader reader, InstantSource wall) {
        return new Inbox(
                reader,
                transaction,
                new Heads(jdbc),
                new HeldEvents(JdbcClient.create(jdbc), json),
                new Envelopes(json),
                new Traces(io.opentelemetry.api.OpenTelemetry.noop().getTracer("test")),
                wall);
    }
}
