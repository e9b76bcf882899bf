package org.fenbo.supervision.clock.events;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.fenbo.supervision.clock.AnnouncedProgress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.core.JacksonException;

/**
 * Follows dispatch.progress from its latest record on, in no group: every instance needs every announcement, and only the
 * latest counts. While the broker is away nothing is announced, so no clock passes; the timer reports that it waits.
 */
public final class ProgressFeed implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ProgressFeed.class);
    private static final TopicPartition PLACE = new TopicPartition("dispatch.progress", 0);
    private static final String OF_CASES = "dispatch.case";
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final AnnouncedProgress announced;
    private final ProgressReading reading;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;
    private volatile @Nullable Consumer<String, byte[]> current;

    /** @param consumers makes a consumer that belongs to no group */
    public ProgressFeed(
            Supplier<Consumer<String, byte[]>> consumers, AnnouncedProgress announced, ProgressReading reading) {
        this.consumers = consumers;
        this.announced = announced;
        this.reading = reading;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("progress").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        Consumer<String, byte[]> open = current;
        if (open != null) {
            open.wakeup();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try (Consumer<String, byte[]> consumer = consumers.get()) {
                current = consumer;
                follow(consumer);
            } catch (WakeupException | InterruptException e) {
                LOG.debug("announcements end");
            } catch (RuntimeException e) {
                LOG.warn("announcements of dispatch are followed anew after {}", e.toString());
                pause();
            }
        }
    }

    private void pause() {
        try {
            stopped.await(POLL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        consumer.assign(Set.of(PLACE));
        long end = consumer.endOffsets(Set.of(PLACE)).getOrDefault(PLACE, 0L);
        long beginning = consumer.beginningOffsets(Set.of(PLACE)).getOrDefault(PLACE, 0L);
        consumer.seek(PLACE, Math.max(beginning, end - 1));
        while (running) {
            latest(consumer.poll(POLL).records(PLACE));
        }
    }

    private void latest(List<ConsumerRecord<String, byte[]>> records) {
        records.reversed().stream()
                .filter(one -> OF_CASES.equals(one.key()))
                .findFirst()
                .ifPresent(this::take);
    }

    private void take(ConsumerRecord<String, byte[]> one) {
        try {
            announced.announced(reading.read(one.value()));
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            LOG.warn("an announcement of dispatch at {} is passed over: {}", one.offset(), e.toString());
        }
    }
}
