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

/** A thread that follows topics in no group as long as the service runs; whatever fails, it begins anew a second later. */
public final class Follower {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final String name;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Work work;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;
    private volatile @Nullable Consumer<String, byte[]> current;

    /** What the thread does. */
    public interface Work {
        /** Whether there is a reason to read; may wait for one for some time. */
        boolean isWanted();

        /** Reads until it is no longer wanted, or the follower no longer runs. */
        void follow(Consumer<String, byte[]> consumer);
    }

    /**
     * Not running yet.
     *
     * @param name of the thread, and in the log
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

    /** Ends a poll that is under way, too. */
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

    /** Waits a second, or until it is stopped. */
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
                LOG.warn("{} begins anew after {}", name, e.toString());
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
