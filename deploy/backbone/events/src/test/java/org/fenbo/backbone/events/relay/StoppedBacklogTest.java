package org.fenbo.backbone.events.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fenbo.backbone.events.relay.RelayRig.SOON;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Tests the cost of a round while many subjects are stopped. The cost is the number of rows that the database reads,
 * because times vary.
 */
@Timeout(60)
class StoppedBacklogTest {
    private static final int BACKLOG = 5_000;
    private static final int FEW = 200;
    private static final String READ = """
            select (select sum(seq_tup_read + idx_tup_fetch) from pg_stat_xact_user_tables
                    where relname in ('event', 'outbox', 'unsendable'))
                 + (select sum(pg_stat_get_xact_tuples_returned(indexrelid)) from pg_stat_user_indexes
                    where relname in ('event', 'outbox', 'unsendable'))
            """;
    private final RelayRig rig = new RelayRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    @DisplayName("R11 停住的主题积压再多，每轮也不多读一行")
    void a_round_reads_nothing_of_a_stopped_topics_backlog() throws SQLException {
        backlog("missing.topic", "m");
        rig.append("test.topic", "a", 3);
        List<String> stopped = List.of("missing.topic");
        assertThat(rowsRead(outbox -> {
                    assertThat(outbox.next(Round.LIMIT, 1 << 20, Map.of("missing.topic", Outbox.NOTHING)))
                            .hasSize(3);
                    assertThat(outbox.oldest(stopped)).hasSize(1);
                    assertThat(outbox.waits(
                                    "test.topic", outbox.look("test.topic", 0).last()))
                            .isTrue();
                    assertThat(outbox.waits(
                                    "quiet.topic", outbox.look("test.topic", 0).last()))
                            .isFalse();
                }))
                .isLessThan(FEW);
    }

    @Test
    @DisplayName("R11 停住的主体积压再多，每轮也不多读一行；放行后全部按次序发出")
    void a_round_reads_no_backlog_of_a_stopped_subject_and_a_release_sends_all_in_order() throws SQLException {
        rig.broker.faults.add(sent -> sent.key().equals("x") ? new RecordTooLargeException("2 MB") : null);
        rig.append("test.topic", "x", BACKLOG);
        Relay relay = rig.start();
        await().atMost(SOON).until(() -> rig.count("outbox where aside") == BACKLOG);
        relay.stop();
        // The database reads deleted rows until the vacuum removes them. The count must not include these rows.
        rig.database.jdbc().execute("vacuum outbox");
        rig.append("test.topic", "a", 3);
        assertThat(rowsRead(outbox -> {
                    assertThat(outbox.next(Round.LIMIT, 1 << 20, Map.of())).hasSize(3);
                    assertThat(outbox.oldest(List.of())).hasSize(1);
                    assertThat(outbox.waits(
                                    "test.topic", outbox.look("test.topic", 0).last()))
                            .isTrue();
                }))
                .isLessThan(FEW);
        rig.broker.faults.clear();
        assertThat(new Republish(rig.database.jdbc(), rig.database.transaction(), relay, InstantSource.system())
                        .resend("x"))
                .isTrue();
        rig.start();
        rig.awaitAllSent();
        assertThat(rig.broker.accepted("test.topic"))
                .filteredOn(name -> name.startsWith("x/"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, BACKLOG)
                        .mapToObj(sequence -> "x/" + sequence)
                        .toList());
    }

    private void backlog(String topic, String subject) {
        rig.database.transaction().executeWithoutResult(status -> rig.add(topic, subject, BACKLOG, 2));
    }

    private interface Asking {
        void ask(Outbox outbox);
    }

    /**
     * Counts rows under the conditions of a service: the database uses one plan for arrays of any length, and never
     * reads a whole table.
     */
    private long rowsRead(Asking asking) throws SQLException {
        try (Connection session = rig.database.dataSource().getConnection()) {
            session.setAutoCommit(false);
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(session, true));
            jdbc.execute("set local plan_cache_mode = force_generic_plan");
            jdbc.execute("set local enable_seqscan = off");
            asking.ask(new Outbox(jdbc));
            Long read = jdbc.queryForObject(READ, Long.class);
            session.rollback();
            return read == null ? Long.MAX_VALUE : read;
        }
    }
}
