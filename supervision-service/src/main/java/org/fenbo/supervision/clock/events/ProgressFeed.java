package org.fenbo.supervision.clock.events;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.fenbo.backbone.events.inbox.Follower;
import org.fenbo.supervision.clock.AnnouncedProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.core.JacksonException;

/**
 * Reads dispatch.progress, beginning with its latest record. The feed has no consumer group, because every instance
 * needs every announcement; earlier announcements are not needed. While the broker is unavailable, no announcement
 * arrives. So no clock passes, and the timer reports that it waits.
 */
public final class ProgressFeed implements SmartLifecycle, Follower.Work {
    private static final Logger LOG = LoggerFactory.getLogger(ProgressFeed.class);
    private static final TopicPartition PLACE = new TopicPartition("dispatch.progress", 0);
    private static final String OF_CASES = "dispatch.case";
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Follower follower;
    private final AnnouncedProgress announced;
    private final ProgressReading reading;

    /** @param consumers makes a consumer without a group */
    public ProgressFeed(
            Supplier<Consumer<String, byte[]>> consumers, AnnouncedProgress announced, ProgressReading reading) {
        this.follower = new Follower("progress", consumers, this);
        this.announced = announced;
        this.reading = reading;
    }

    @Override
    public void start() {
        follower.start();
    }

    @Override
    public void stop() {
        follower.stop();
    }

    @Override
    public boolean isRunning() {
        return follower.isRunning();
    }

    @Override
    public boolean isWanted() {
        return true;
    }

    @Override
    public void follow(Consumer<String, byte[]> consumer) {
        consumer.assign(Set.of(PLACE));
        long end = consumer.endOffsets(Set.of(PLACE)).getOrDefault(PLACE, 0L);
        long beginning = consumer.beginningOffsets(Set.of(PLACE)).getOrDefault(PLACE, 0L);
        consumer.seek(PLACE, Math.max(beginning, end - 1));
        while (follower.isRunning()) {
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
