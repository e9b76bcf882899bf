package org.fenbo.registry.roster.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.testing.TestServers;
import org.fenbo.registry.roster.OpenTimeRange;
import org.fenbo.registry.roster.Rosters.NewAssignment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class AssignmentLockTest {
    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");
    private static final Actor KEEPER = new Actor("O-KEEP", null, "registry-keeper", null);
    private static final String FREE = "select pg_try_advisory_xact_lock(hashtextextended('registry publication', 0))";

    private final DataSource database = TestServers.postgres().database().dataSource();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);

    @BeforeEach
    void empty_tables() throws IOException {
        jdbc.execute(
                Files.readString(Path.of("../deploy/backbone/events/src/main/resources/db/backbone/V1__backbone.sql")));
        jdbc.execute(Files.readString(Path.of("src/main/resources/db/registry/V100__registry.sql")));
    }

    @Test
    @DisplayName("指派网格期间不能发布或撤销清单，指派之后可以 (CASE-6l)")
    void no_revision_is_published_or_cancelled_while_an_assignment_is_decided() {
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        EventLog log = new EventLog(jdbc, JsonMapper.shared(), InstantSource.system(), () -> {});
        StoredRosters rosters = new StoredRosters(
                JdbcClient.create(jdbc),
                transaction,
                new AvailabilityEvents(JdbcClient.create(jdbc), transaction, log),
                log);
        List<Boolean> free = new ArrayList<>();
        rosters.assign("G-1", KEEPER, NOON, others -> {
            free.add(isFree());
            return Outcome.done(new NewAssignment("G-1", "O-1", new OpenTimeRange(NOON, null)));
        });
        free.add(isFree());
        assertThat(free).containsExactly(false, true);
    }

    /** Asks from another connection. */
    private Boolean isFree() {
        return CompletableFuture.supplyAsync(() -> jdbc.queryForObject(FREE, Boolean.class))
                .join();
    }
}
