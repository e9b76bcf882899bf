package org.fenbo.backbone.events.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.fenbo.backbone.events.relay.RelayRig.SOON;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.fenbo.backbone.events.relay.Lease.Watched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@Timeout(60)
class LeaseTest {
    private static final Duration LEASE = Duration.ofSeconds(15);
    private final RelayRig rig = new RelayRig();
    private final List<Connection> sessions = new ArrayList<>();
    private final AtomicLong leadersClock = new AtomicLong(7_000_000_000L);
    private final AtomicLong watchersClock = new AtomicLong(-5_000_000_000L);

    @AfterEach
    void stop() throws SQLException {
        rig.close();
        for (Connection session : sessions) {
            session.close();
        }
    }

    @Test
    @DisplayName("R12 半开连接上的领头者：按观察者自己的单调时钟满租期后才接管")
    void a_silent_leader_with_a_live_session_is_replaced_after_the_length_of_the_lease() throws SQLException {
        Lease leader = lease(leadersClock);
        assertThat(leader.take()).isEqualTo(Watched.TAKEN);
        Lease watcher = lease(watchersClock);
        watcher.take();
        pass(watchersClock, LEASE.minusNanos(1));
        assertThat(watcher.take()).isEqualTo(Watched.SILENT);
        pass(watchersClock, Duration.ofNanos(1));
        assertThat(watcher.take()).isEqualTo(Watched.TAKEN);
        assertThat(watcher.term()).isEqualTo(leader.term() + 1);
    }

    @Test
    @DisplayName("R12 心跳仍在更新的领头者不被接管")
    void a_leader_with_a_rising_beat_is_not_replaced() throws SQLException {
        Lease leader = lease(leadersClock);
        leader.take();
        Lease watcher = lease(watchersClock);
        for (int i = 0; i < 10; i++) {
            pass(leadersClock, LEASE.dividedBy(3));
            leader.renewIfDue();
            pass(watchersClock, LEASE.minusNanos(1));
            assertThat(watcher.take()).isEqualTo(Watched.LEADER_LIVES);
        }
    }

    @Test
    @DisplayName("R12 被杀的领头者（会话已断）立即被接管")
    void a_leader_whose_session_has_ended_is_replaced_at_once() throws SQLException {
        lease(leadersClock).take();
        sessions.removeFirst().close();
        Lease watcher = lease(watchersClock);
        await().atMost(SOON).until(() -> watcher.take() == Watched.TAKEN);
    }

    @Test
    void only_the_first_of_two_watchers_takes_over() throws SQLException {
        lease(leadersClock).take();
        Lease first = lease(watchersClock);
        Lease second = lease(watchersClock);
        first.take();
        second.take();
        pass(watchersClock, LEASE);
        assertThat(List.of(first.take(), second.take())).containsExactly(Watched.TAKEN, Watched.LEADER_LIVES);
    }

    @Test
    @DisplayName("R12 失去任期的领头者不能再写入")
    void a_leader_that_has_lost_its_term_can_write_nothing() throws SQLException {
        rig.append("test.topic", "a", 1);
        JdbcTemplate session = session();
        Lease zombie = new Lease(session, "test", LEASE, leadersClock::get);
        zombie.take();
        Published published = new Published(session, zombie);
        OpenRepairs repairs = new OpenRepairs(session, zombie);
        List<Published.Placed> placed = new Outbox(session)
                .next(1, 1, Map.of()).stream()
                        .map(event -> new Published.Placed(
                                event, new org.apache.kafka.common.TopicPartition("test.topic", 0), 0))
                        .toList();
        Lease next = lease(watchersClock);
        next.take();
        pass(watchersClock, LEASE);
        next.take();
        assertThatThrownBy(() -> published.settle("test.topic", placed, java.time.Instant.now()))
                .isInstanceOf(Lease.Lost.class);
        assertThatThrownBy(() -> repairs.begin("test.topic", Map.of(0, 0L))).isInstanceOf(Lease.Lost.class);
        assertThatThrownBy(() -> {
                    pass(leadersClock, LEASE);
                    zombie.renewIfDue();
                })
                .isInstanceOf(Lease.Lost.class);
        assertThat(rig.outbox()).isEqualTo(1);
        assertThat(rig.count("published")).isZero();
        assertThat(rig.count("repair")).isZero();
    }

    @Test
    @DisplayName("R12 R4 失去任期的领头者不能清理轮次：下一任可能正用这些轮次补发")
    void a_leader_that_has_lost_its_term_can_delete_no_round() throws SQLException {
        rig.database.jdbc().execute("""
                insert into published (topic, sent, term, positions, shards, places, hash)
                select 'test.topic', clock_timestamp() - '2 hours'::interval, 1, array[n], array[0], array[n], '\\x00'
                from generate_series(1, 1100) n
                """);
        JdbcTemplate session = session();
        Lease zombie = new Lease(session, "test", LEASE, leadersClock::get);
        zombie.take();
        Published published = new Published(session, zombie);
        Lease next = lease(watchersClock);
        next.take();
        pass(watchersClock, LEASE);
        next.take();
        assertThatThrownBy(() -> published.prune(java.time.Instant.now(), List.of("test.topic")))
                .isInstanceOf(Lease.Lost.class);
        assertThat(rig.count("published")).isEqualTo(1_100);
        assertThat(rig.count("forgotten")).isZero();
    }

    @Test
    @DisplayName("R12 停顿超过租期的领头者不再发送已读取的批次")
    void a_leader_that_paused_longer_than_its_lease_sends_nothing_more_of_its_batch() throws SQLException {
        Lease leader = lease(leadersClock);
        leader.take();
        leader.requireFresh();
        pass(leadersClock, Duration.ofSeconds(60));
        assertThatThrownBy(leader::requireFresh).isInstanceOf(Lease.Lost.class);
    }

    @Test
    @DisplayName("R12 僵尸领头者恢复运行：同一主体的事件，首次发出的次序不变，一条不丢")
    void a_leader_that_pauses_within_a_batch_may_repeat_events_but_never_reorders_them() {
        RelayPlan shortLease = new RelayPlan(
                "test", Duration.ofMillis(1), Duration.ofMillis(500), RelayRig.NEVER, Duration.ofSeconds(45));
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Thread[] zombie = new Thread[1];
        rig.broker.before = sent -> {
            if (sent.key().equals("s7") && stopped.getCount() == 1) {
                zombie[0] = Thread.currentThread();
                stopped.countDown();
                hold(goOn);
            }
        };
        rig.database
                .transaction()
                .executeWithoutResult(status ->
                        IntStream.range(0, 15).forEach(subject -> rig.add("test.topic", "s" + subject, 2, 2)));
        rig.start(shortLease);
        hold(stopped);
        rig.start(shortLease);
        rig.awaitAllSent();
        IntStream.range(0, 15).forEach(subject -> rig.append("test.topic", "s" + subject, 1));
        rig.awaitAllSent();
        goOn.countDown();
        IntStream.range(0, 15).forEach(subject -> rig.append("test.topic", "s" + subject, 1));
        rig.awaitAllSent();
        List<String> accepted = rig.broker.accepted("test.topic");
        assertThat(new LinkedHashSet<>(accepted)).hasSize(60);
        IntStream.range(0, 15)
                .forEach(subject -> assertThat(firstOf(accepted, "s" + subject))
                        .containsExactly(
                                "s" + subject + "/1",
                                "s" + subject + "/2",
                                "s" + subject + "/3",
                                "s" + subject + "/4"));
        assertThat(zombie[0]).isNotNull();
        assertThat(accepted.stream().filter("s7/1"::equals))
                .as("the zombie's repeat")
                .hasSize(2);
    }

    private static List<String> firstOf(List<String> accepted, String subject) {
        return accepted.stream()
                .filter(name -> name.startsWith(subject + "/"))
                .distinct()
                .toList();
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pass(AtomicLong clock, Duration time) {
        clock.addAndGet(time.toNanos());
    }

    private Lease lease(AtomicLong clock) throws SQLException {
        return new Lease(session(), "test", LEASE, clock::get);
    }

    private JdbcTemplate session() throws SQLException {
        Connection session = rig.database.dataSource().getConnection();
        sessions.add(session);
        return new JdbcTemplate(new SingleConnectionDataSource(session, true));
    }
}
