package org.fenbo.backbone.events.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.fenbo.backbone.events.MovableClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends the events of the log to Kafka, and keeps the order of each subject. Of the relays of one outbox, only one
 * leads. The leader has a lease and uses one database session. Each of its statements is a transaction, so every lock
 * ends with its statement. Each commit wakes the relay; as a safeguard, the relay also polls.
 */
public final class Relay implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration WATCH = Duration.ofMillis(500);
    private static final int STATEMENT_SECONDS = 20;
    private static final int SOCKET_MILLIS = 30_000;

    private final RelayPlan plan;
    private final DataSource dataSource;
    private final Kafka kafka;
    private final Reporting reporting;
    private final InstantSource wall;
    private final LongSupplier nanos = System::nanoTime;
    private final EndOfProcess end;
    private final Topics topics;
    private final RelayLife life;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    /** The producer to send with, and the broker to ask. */
    public record Kafka(Producer<String, byte[]> producer, Broker broker) {}

    /**
     * What the relay needs to publish its own progress by the service's clock. If {@code topics} is empty, the relay
     * publishes no progress.
     */
    public record Reporting(List<ProgressTopic> topics, MovableClock clock, JsonMapper json) {}

    /** @param end called with an error that would end the relay's thread */
    public Relay(
            RelayPlan plan,
            DataSource dataSource,
            Kafka kafka,
            Reporting reporting,
            InstantSource wall,
            EndOfProcess end) {
        this.plan = plan;
        this.dataSource = dataSource;
        this.kafka = kafka;
        this.reporting = reporting;
        this.wall = wall;
        this.end = end;
        this.topics = new Topics(kafka.broker(), wall, nanos);
        this.life = new RelayLife(wall, nanos);
    }

    /** Wakes the relay after a commit or a move of the clock. */
    public void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    Map<String, Topics.Stopped> stoppedTopics() {
        return topics.stopped();
    }

    RelayLife life() {
        return life;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("relay-" + plan.name()).daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        Thread current = thread;
        if (current != null) {
            current.interrupt();
            try {
                current.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /**
     * The relay stops after the readers and before the data source, so that it still sends the events of the readers'
     * last commits.
     */
    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        try {
            while (running) {
                runOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Error e) {
            LOG.error("relay {} ends its process after {}", plan.name(), e.toString());
            end.because(e);
        }
    }

    private void runOnce() throws InterruptedException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            connection.setNetworkTimeout(Runnable::run, SOCKET_MILLIS);
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            jdbc.setQueryTimeout(STATEMENT_SECONDS);
            lead(jdbc);
        } catch (SQLException | RuntimeException e) {
            life.failed(e.toString());
            LOG.warn("relay {} starts again after {}", plan.name(), e.toString());
            rest(AFTER_FAILURE);
        }
    }

    private void lead(JdbcTemplate jdbc) throws InterruptedException {
        Lease lease = new Lease(jdbc, plan.name(), plan.lease(), nanos);
        while (running && !leads(lease)) {
            wake.tryAcquire(WATCH.toMillis(), TimeUnit.MILLISECONDS);
        }
        if (!running) {
            return;
        }
        try {
            Leader leader = leader(jdbc, lease);
            while (running) {
                pause(leader.step());
            }
        } finally {
            topics.clear();
            giveBack(lease);
        }
    }

    private boolean leads(Lease lease) {
        Lease.Watched seen = lease.take();
        if (seen == Lease.Watched.LEADER_LIVES) {
            life.went();
        }
        return seen == Lease.Watched.TAKEN;
    }

    private Leader leader(JdbcTemplate jdbc, Lease lease) {
        Outbox outbox = new Outbox(jdbc);
        Published published = new Published(jdbc, lease);
        new LeftAside(jdbc, lease).bringBack();
        OpenRepairs open = new OpenRepairs(jdbc, lease);
        Repair repair = new Repair(published, open, outbox, kafka.broker());
        Unsendable unsendable = new Unsendable(jdbc);
        String source = "/" + plan.name();
        Round round = new Round(
                outbox,
                published,
                repair,
                unsendable,
                topics,
                () -> new Sending(kafka.producer(), source, lease, topics, plan.answer()),
                wall);
        Progress.Parts known = new Progress.Parts(lease, outbox, published, open, topics);
        List<Progress> progress = reporting.topics().stream()
                .map(topic -> new Progress(
                        topic, plan.name(), jdbc, known, reporting.clock(), kafka.producer(), reporting.json()))
                .toList();
        return new Leader(
                new Leader.Parts(lease, topics, repair, round, progress, life),
                plan.check(),
                new Pace(plan.linger()),
                wall);
    }

    private void pause(Leader.Pause pause) throws InterruptedException {
        if (pause.wakes()) {
            wake.tryAcquire(pause.time().toNanos(), TimeUnit.NANOSECONDS);
        } else {
            rest(pause.time());
        }
        wake.drainPermits();
    }

    private static void rest(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }

    /**
     * Gives up the lease. This fails if the session is broken. Then the session has ended, and the next leader notices
     * its end.
     */
    private void giveBack(Lease lease) {
        try {
            lease.release();
        } catch (RuntimeException e) {
            LOG.debug("relay {} could not give the lease back: {}", plan.name(), e.toString());
        }
    }
}
