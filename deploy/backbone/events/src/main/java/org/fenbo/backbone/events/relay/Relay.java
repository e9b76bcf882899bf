package org.fenbo.backbone.events.relay;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Sends what the log holds to Kafka, in the order of the log. One leader per outbox, by a lock of its database session:
 * two relays on one outbox would break the order of a key. Woken after each commit; a poll is the net below.
 */
public final class Relay implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int BATCH = 2_000;
    private static final Duration NET = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private final Producer<String, byte[]> producer;
    private final TopicEnds ends;
    private final InstantSource wall;
    private final String name;
    private final Duration linger;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    /**
     * @param name of the outbox; relays of one name take turns
     * @param linger how long to gather while busy; nothing is gathered when the last round found nothing
     */
    public Relay(
            DataSource dataSource,
            Producer<String, byte[]> producer,
            TopicEnds ends,
            InstantSource wall,
            String name,
            Duration linger) {
        this.dataSource = dataSource;
        this.producer = producer;
        this.ends = ends;
        this.wall = wall;
        this.name = name;
        this.linger = linger;
    }

    /** Says that something was committed. */
    public void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("relay-" + name).daemon().start(this::run);
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

    /** Stops after the readers and before the data source: their last commits still go out. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        while (running) {
            try (Connection connection = dataSource.getConnection()) {
                lead(connection);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                LOG.warn("relay {} begins anew after {}", name, e.toString());
                waitFor(AFTER_FAILURE);
            }
        }
    }

    private void waitFor(Duration time) {
        try {
            wake.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lead(Connection connection) throws SQLException, InterruptedException, ExecutionException {
        connection.setAutoCommit(true);
        while (running && !locked(connection, "select pg_try_advisory_lock(hashtext(?))")) {
            wake.tryAcquire(NET.toMillis(), TimeUnit.MILLISECONDS);
        }
        try {
            Outbox outbox = new Outbox(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
            new LostTail(outbox, ends).sendAgain();
            connection.setAutoCommit(false);
            drainWhileRunning(connection, outbox);
        } finally {
            release(connection);
        }
    }

    private void drainWhileRunning(Connection connection, Outbox outbox)
            throws SQLException, InterruptedException, ExecutionException {
        while (running) {
            int sent = drain(connection, outbox);
            if (sent > 0 && sent < BATCH) {
                // Busy: a few milliseconds gather many commits into one round.
                wake.tryAcquire(BATCH, linger.toNanos(), TimeUnit.NANOSECONDS);
            } else if (sent == 0) {
                wake.tryAcquire(NET.toMillis(), TimeUnit.MILLISECONDS);
            }
            wake.drainPermits();
        }
    }

    private int drain(Connection connection, Outbox outbox)
            throws SQLException, InterruptedException, ExecutionException {
        List<Outbox.Pending> batch = outbox.next(BATCH);
        if (!batch.isEmpty()) {
            Map<TopicPartition, RecordMetadata> reached = send(batch);
            outbox.published(
                    batch,
                    reached,
                    anchor(outbox.lastAnchor(), batch),
                    wall.instant().atOffset(ZoneOffset.UTC));
        }
        connection.commit();
        return batch.size();
    }

    private Map<TopicPartition, RecordMetadata> send(List<Outbox.Pending> batch)
            throws InterruptedException, ExecutionException {
        List<Future<RecordMetadata>> sending = new ArrayList<>(batch.size());
        for (Outbox.Pending event : batch) {
            sending.add(producer.send(Envelope.of(event, "/" + name)));
        }
        producer.flush();
        Map<TopicPartition, RecordMetadata> reached = new HashMap<>();
        for (Future<RecordMetadata> one : sending) {
            RecordMetadata sent = one.get();
            reached.merge(
                    new TopicPartition(sent.topic(), sent.partition()),
                    sent,
                    (a, b) -> a.offset() > b.offset() ? a : b);
        }
        return reached;
    }

    private static byte[] anchor(byte[] previous, List<Outbox.Pending> batch) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            batch.forEach(event -> digest.update(event.hash()));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private boolean locked(Connection connection, String sql) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(sql)) {
            ask.setString(1, "relay " + name);
            try (ResultSet row = ask.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** The connection goes back to a pool: it must not take the leadership with it. */
    private void release(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            locked(connection, "select pg_advisory_unlock(hashtext(?))");
        }
    }
}
