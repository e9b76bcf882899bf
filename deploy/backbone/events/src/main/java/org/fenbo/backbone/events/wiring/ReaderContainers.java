package org.fenbo.backbone.events.wiring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.fenbo.backbone.events.alert.Alert;
import org.fenbo.backbone.events.alert.AlertSource;
import org.fenbo.backbone.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * The consumers of all bindings of a service. A reader never gives up (R1). After any exception the same batch comes
 * again after a pause, without end. No recoverer takes over the batch, and the failure causes no rebalance. By default,
 * the library would log the batch and discard it after ten tries. If an Error has ended a consumer, the consumer is
 * started again and an alert is raised.
 */
public final class ReaderContainers
        implements ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>>, AlertSource {
    private static final Logger LOG = LoggerFactory.getLogger(ReaderContainers.class);
    private static final long FIRST_PAUSE = 100;
    private static final long LONGEST_PAUSE = 5_000;
    private static final double SILENT_SECONDS = 15;
    private static final Duration UNSAID = Duration.ofMinutes(1);

    private final List<Bound> all = new CopyOnWriteArrayList<>();
    private final Map<Bound, Instant> ended = new ConcurrentHashMap<>();
    private final InstantSource wall;
    private final int expected;

    private record Bound(String topics, String group, AbstractMessageListenerContainer<?, ?> container) {
        String name() {
            return group + " (" + topics + ")";
        }
    }

    /** @param expected how many containers the service must have */
    ReaderContainers(InstantSource wall, int expected) {
        this.wall = wall;
        this.expected = expected;
    }

    /**
     * How many containers the binder makes for these functions. It makes one container for each topic that a function
     * reads.
     */
    static int expected(@Nullable String functions, BindingServiceProperties bindings) {
        return names(functions)
                .mapToInt(name -> bindings.getBindingDestination(name + "-in-0").split(",").length)
                .sum();
    }

    /** The reader of a topic; empty if no function of the service reads it. */
    static Optional<String> reader(String topic, @Nullable String functions, BindingServiceProperties bindings) {
        return names(functions)
                .map(name -> name + "-in-0")
                .filter(binding -> List.of(
                                bindings.getBindingDestination(binding).split(","))
                        .contains(topic))
                .map(bindings::getGroup)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Stream<String> names(@Nullable String functions) {
        return Stream.of(functions == null ? "" : functions)
                .flatMap(names -> Stream.of(names.split(";")))
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }

    @Override
    public void configure(AbstractMessageListenerContainer<?, ?> container, String destination, String group) {
        container.setCommonErrorHandler(neverGivesUp());
        all.add(new Bound(destination, group, container));
    }

    private static CommonErrorHandler neverGivesUp() {
        ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE, 2);
        pauses.setMaxInterval(LONGEST_PAUSE);
        DefaultErrorHandler handler = new DefaultErrorHandler(
                (record, e) -> {
                    throw new IllegalStateException("a record is never given up", e);
                },
                pauses);
        handler.setClassifications(Map.of(), true);
        handler.setLogLevel(org.springframework.kafka.KafkaException.Level.DEBUG);
        return handler;
    }

    /**
     * Whether every reader has joined its group since the start. A later outage of the broker doesn't change the
     * result.
     */
    public boolean haveJoined() {
        return all.size() >= expected
                && all.stream().allMatch(bound -> bound.container().getAssignedPartitions() != null);
    }

    /** Starts each consumer again that ended although nobody stopped it; a timer calls this. */
    public void startEnded() {
        for (Bound bound : all) {
            if (!bound.container().isInExpectedState()) {
                ended.put(bound, wall.instant());
                LOG.error("reader {} ended without being asked and is started again", bound.name());
                bound.container().stop();
                bound.container().start();
            }
        }
    }

    @Override
    public List<Alert> alerts() {
        List<Alert> alerts = new ArrayList<>();
        for (Bound bound : all) {
            Instant end = ended.get(bound);
            if (end != null && end.plus(UNSAID).isAfter(wall.instant())) {
                alerts.add(ended(bound, end));
            }
            sinceHeartbeat(bound).stream()
                    .filter(seconds -> seconds > SILENT_SECONDS)
                    .forEach(seconds -> alerts.add(silent(bound, seconds)));
        }
        return alerts;
    }

    private static OptionalDouble sinceHeartbeat(Bound bound) {
        return bound.container().metrics().values().stream()
                .flatMap(metrics -> metrics.entrySet().stream())
                .filter(metric -> metric.getKey().name().equals("last-heartbeat-seconds-ago"))
                .mapToDouble(
                        metric -> metric.getValue().metricValue() instanceof Number seconds ? seconds.doubleValue() : 0)
                .max();
    }

    private static Alert ended(Bound bound, Instant at) {
        return new Alert(
                "reader-ended",
                new Words(
                        "读取方 " + bound.name() + " 因错误中断，已重新启动",
                        "reader " + bound.name() + " ended by an error and was started again"),
                at,
                "an Error ended the consumer's thread; the log has it",
                new Words("若反复出现，查看日志并重启该服务", "if it comes again, read the log and restart the service"));
    }

    private Alert silent(Bound bound, double seconds) {
        return new Alert(
                "reader-without-broker",
                new Words("读取方 " + bound.name() + " 联系不上 Kafka", "reader " + bound.name() + " can't reach Kafka"),
                wall.instant().minusSeconds((long) seconds),
                "no heartbeat was answered for %.0f s".formatted(seconds),
                new Words("恢复 Kafka；读取会自动继续", "bring Kafka back; reading goes on from where it was"));
    }
}
