package org.fenbo.backbone.events.inbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that reads topics without a consumer group as long as the service runs. After a failure, it waits a second
 * and reads again.
 */
public final class Follower {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final String name;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Work work;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;
    private volatile @Nullable Consumer<String, byte[]> current;

    /** The work of the thread. */
    public interface Work {
        /** Whether there is a reason to read; the call may wait some time until there is a reason. */
        boolean isWanted();

        /** Reads until the reason has ended, or until the follower stops. */
        void follow(Consumer<String, byte[]> consumer);
    }

    /**
     * Makes a follower that does not run yet.
     *
     * @param name of the thread, also used in log messages
     * @param consumers makes a consumer that belongs to no group
     */
    public Follower(String name, Supplier<Consumer<String, byte[]>> consumers, Work work) {
        this.name = name;
        this.consumers = consumers;
        this.work = work;
    }

    public void start() {
        stopped = new CountDownLatch(1);
        running = true;
        Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /** Stops the thread and interrupts its current poll. */
    public void stop() {
        running = false;
        stopped.countDown();
        Consumer<String, byte[]> open = current;
        if (open != null) {
            open.wakeup();
        }
    }

    public boolean isRunning() {
        return running;
    }

    /** Waits a second; ends earlier if the follower is stopped meanwhile. */
    public void pause() {
        try {
            stopped.await(AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (running) {
            try {
                if (work.isWanted()) {
                    read();
                }
            } catch (WakeupException | InterruptException e) {
                LOG.debug("{} ends", name);
            } catch (RuntimeException | Error e) {
                LOG.warn("{} starts again after {}", name, e.toString());
                pause();
            }
        }
    }

    private void read() {
        try (Consumer<String, byte[]> consumer = consumers.get()) {
            current = consumer;
            work.follow(consumer);
        }
    }
}
