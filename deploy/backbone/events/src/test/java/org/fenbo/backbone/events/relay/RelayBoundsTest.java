package org.fenbo.backbone.events.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fenbo.backbone.events.relay.RelayRig.SOON;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.fenbo.backbone.events.alert.Alert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class RelayBoundsTest {
    private final RelayRig rig = new RelayRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    @DisplayName("R25 发送记录有上限：保留一小时内的，且至少保留一千轮")
    void rounds_older_than_an_hour_are_pruned_but_the_last_thousand_are_kept() throws SQLException {
        rounds("test.topic", 3_000, "2 hours");
        rounds("other.topic", 10, "2 hours");
        rounds("test.topic", 500, "1 minute");
        prune();
        assertThat(count("test.topic")).isEqualTo(1_000);
        assertThat(count("other.topic")).isEqualTo(10);
        assertThat(rig.database
                        .jdbc()
                        .queryForObject("select place from forgotten where topic = 'test.topic'", Long.class))
                .isEqualTo(2_500);
        rounds("test.topic", 1_500, "1 minute");
        prune();
        assertThat(count("test.topic")).as("500 old rounds were deleted").isEqualTo(2_000);
    }

    @Test
    @DisplayName("R25 R4 补发中的主题不清理")
    void no_round_of_a_topic_under_repair_is_pruned() throws SQLException {
        rounds("test.topic", 1_500, "2 hours");
        rounds("other.topic", 1_500, "2 hours");
        rig.database.jdbc().execute("insert into repair values ('test.topic', array[0], array[0], 0, 1500, null, 0)");
        prune();
        assertThat(count("test.topic")).isEqualTo(1_500);
        assertThat(count("other.topic")).isEqualTo(1_000);
    }

    @Test
    @DisplayName("R12 领头开始时查各分区末位：不对两百万个位次整体排序")
    void the_ends_of_partitions_are_found_without_sorting_all_places() {
        rig.database.jdbc().execute("""
                insert into published (topic, sent, term, positions, shards, places, hash)
                select 'test.topic', clock_timestamp(), 1 + n / 400, n.places, n.shards, n.places, '\\x00'::bytea from (
                  select n, array(select (n * 2000 + i) % 12 from generate_series(0, 1999) i)::integer[] as shards,
                         array(select n * 2000 + i from generate_series(0, 1999) i)::bigint[] as places
                  from generate_series(0, 999) n) n
                """);
        rig.database.jdbc().execute("insert into forgotten values ('test.topic', 12, 7, 1), ('test.topic', 11, 7, 1)");
        assertThat(sortedRows()).as("without statistics").isLessThan(1_000);
        rig.database.jdbc().execute("analyze published");
        assertThat(sortedRows()).as("with statistics").isLessThan(1_000);
        Published published = new Published(rig.database.jdbc(), lease(rig.database.jdbc()));
        assertThat(published.ends("test.topic", 13))
                .containsEntry(12, new Published.End(8, 1))
                .containsEntry(11, new Published.End(1_999_992, 3))
                .containsEntry(7, new Published.End(2_000_000, 3));
    }

    /** How many rows the database sorts to find the ends of the partitions. */
    private double sortedRows() {
        String plan = rig.database
                .jdbc()
                .queryForObject("explain (analyze, timing off, format json) " + Published.REACHED, String.class);
        return JsonMapper.shared().readTree(Objects.requireNonNull(plan)).findParents("Node Type").stream()
                .filter(node -> node.path("Node Type").asString().contains("Sort"))
                .mapToDouble(node -> node.path("Actual Rows").asDouble()
                        * node.path("Actual Loops").asDouble())
                .sum();
    }

    @Test
    @DisplayName("R25 每轮每主题一行，哈希链连续")
    void each_round_is_one_row_in_the_hash_chain() {
        rig.start();
        rig.append("test.topic", "a", 1);
        rig.awaitAllSent();
        rig.append("test.topic", "b", 1);
        rig.awaitAllSent();
        List<byte[]> hashes =
                rig.database.jdbc().query("select hash from published order by round", (row, n) -> row.getBytes(1));
        assertThat(hashes).hasSize(2).doesNotHaveDuplicates();
        rig.close();
        rig.start();
        rig.append("test.topic", "c", 1);
        rig.awaitAllSent();
        assertThat(rig.count("published")).isEqualTo(3);
    }

    @Test
    @DisplayName("R10 R11 发送停止半分钟即告警，恢复后告警消失")
    void a_relay_that_is_stopped_or_behind_is_an_alert() {
        rig.broker.unavailable = true;
        Relay relay = rig.start();
        rig.append("test.topic", "a", 1);
        await().atMost(SOON).until(() -> !relay.life().trouble().isEmpty());
        InstantSource later = () -> Instant.now().plusSeconds(31);
        assertThat(new RelayAlerts(rig.database.jdbc(), relay, later).alerts())
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.code()).isEqualTo("relay-behind");
                    assertThat(alert.cause()).contains("away");
                    assertThat(alert.what().chinese()).isNotBlank();
                    assertThat(alert.remedy().english()).isNotBlank();
                });
        rig.broker.unavailable = false;
        rig.awaitAllSent();
        assertThat(new RelayAlerts(rig.database.jdbc(), relay, later).alerts()).isEmpty();
    }

    @Test
    @DisplayName("R10 领头者半分钟没有成功的一轮即告警")
    void half_a_minute_without_a_successful_round_is_an_alert_while_events_wait() {
        java.util.concurrent.atomic.AtomicLong nanos = new java.util.concurrent.atomic.AtomicLong();
        RelayLife life = new RelayLife(InstantSource.system(), nanos::get);
        life.failed("no leader");
        nanos.addAndGet(Duration.ofSeconds(31).toNanos());
        assertThat(life.age()).isGreaterThan(Duration.ofSeconds(30));
        rig.append("test.topic", "a", 1);
        List<Alert> alerts = RelayAlerts.waiting(Instant.now(), life, InstantSource.system());
        assertThat(alerts).singleElement().satisfies(alert -> {
            assertThat(alert.code()).isEqualTo("relay-stands-still");
            assertThat(alert.cause()).isEqualTo("no leader");
        });
        life.went();
        assertThat(RelayAlerts.waiting(Instant.now(), life, InstantSource.system()))
                .isEmpty();
    }

    @Test
    void the_outbox_is_measured() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Relay relay = rig.start();
        new OutboxGauges(new Republish(
                        rig.database.jdbc(),
                        rig.database.transaction(),
                        relay,
                        () -> Instant.now().plusSeconds(60)))
                .bindTo(registry);
        rig.broker.unavailable = true;
        rig.append("test.topic", "a", 3);
        assertThat(registry.get("fenbo.outbox.events").gauge().value()).isEqualTo(3);
        assertThat(registry.get("fenbo.outbox.age").gauge().value()).isGreaterThan(59);
    }

    private void rounds(String topic, int rounds, String ago) {
        rig.database.jdbc().update("""
                        insert into published (topic, sent, term, positions, shards, places, hash)
                        select ?, clock_timestamp() - ?::interval, 1, array[n], array[0], array[n], '\\x00'::bytea
                        from generate_series(1 + (select count(*) from published where topic = ?),
                                             ? + (select count(*) from published where topic = ?)) n
                        """, topic, ago, topic, rounds, topic);
    }

    private void prune() throws SQLException {
        try (Connection session = rig.database.dataSource().getConnection()) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(session, true));
            new Published(jdbc, lease(jdbc)).prune(Instant.now(), List.of("test.topic", "other.topic"));
        }
    }

    private static Lease lease(JdbcTemplate jdbc) {
        return new Lease(jdbc, "test", Duration.ofSeconds(15), System::nanoTime);
    }

    private long count(String topic) {
        Long found =
                rig.database.jdbc().queryForObject("select count(*) from published where topic = ?", Long.class, topic);
        return found == null ? -1 : found;
    }
}
