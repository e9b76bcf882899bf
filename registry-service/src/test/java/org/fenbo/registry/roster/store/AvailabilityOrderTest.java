package org.fenbo.registry.roster.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.testing.TestServers;
import org.fenbo.registry.roster.Presence;
import org.fenbo.registry.roster.Presence.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Two changes of one officer at the same time: the one that read the clock first gets the lock last. */
class AvailabilityOrderTest {
    private static final Instant FIRST = Instant.parse("2026-11-25T04:00:00Z");
    private static final Instant SECOND = FIRST.plusMillis(3);
    private static final Instant EVENING = FIRST.plusSeconds(21_600);
    private static final Actor HERSELF = new Actor("O-1", null, "handler", null);

    private final Connection connection;
    private final JdbcTemplate jdbc;
    private final EventLog log;
    private final StoredPresences presences;

    AvailabilityOrderTest() throws SQLException {
        connection = TestServers.postgres().database().dataSource().getConnection();
        DataSource database = new SingleConnectionDataSource(connection, true);
        jdbc = new JdbcTemplate(database);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        log = new EventLog(jdbc, JsonMapper.builder().build(), InstantSource.system(), () -> {});
        JdbcClient client = JdbcClient.create(jdbc);
        presences = new StoredPresences(client, new AvailabilityEvents(client, transaction, log));
    }

    @BeforeEach
    void empty_tables() throws IOException {
        jdbc.execute(
                Files.readString(Path.of("../deploy/backbone/events/src/main/resources/db/backbone/V1__backbone.sql")));
        jdbc.execute(Files.readString(Path.of("src/main/resources/db/registry/V100__registry.sql")));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    @DisplayName("同时登记两次：较早的登记后写入时，最后发布的仍是较新的状态，与登记一致 (ORG-9a)")
    void the_last_event_has_the_newest_state_when_the_older_change_is_written_last() {
        presences.record("O-1", new Presence(State.OUT, EVENING, false), HERSELF, SECOND);
        presences.record("O-1", new Presence(State.ON, null, false), HERSELF, FIRST);

        assertThat(presences.recorded("O-1", SECOND)).contains(new Presence(State.OUT, EVENING, false));
        List<String> published = log.of("officer:O-1").stream()
                .map(event -> new String(event.body(), StandardCharsets.UTF_8))
                .toList();
        assertThat(published).hasSize(2);
        assertThat(published.getLast()).contains("\"state\":\"OUT\"", EVENING.toString());
    }
}
