package org.fenbo.bench.platform;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.fenbo.bench.machine.Use;

/**
 * Measures how much processor time Kafka uses for the bench's own reader of the topic, so that this cost can be
 * subtracted. A reader reads the topic again on the quiet platform, with one batch per fetch. The cost of a fetch is
 * the time that Kafka uses above its idle use, divided by the number of fetches.
 */
public final class ReaderCost {
    private static final Duration TIME = Duration.ofSeconds(4);
    private static final List<String> KAFKA = List.of("kafka");

    private ReaderCost() {}

    /**
     * Processor time of Kafka for one fetch, in milliseconds.
     *
     * @param idle processor time of Kafka per second without a load, in milliseconds
     */
    public static double perFetch(BenchPlatform platform, double idle) {
        try (KafkaConsumer<String, byte[]> reader =
                OrderFeed.consumer(platform.settings().kafka(), Map.of("fetch.max.bytes", 1))) {
            reader.seekToBeginning(OrderFeed.assigned(reader));
            platform.awaitQuiet();
            Use before = platform.processes().use();
            long until = System.nanoTime() + TIME.toNanos();
            while (System.nanoTime() < until) {
                if (reader.poll(Duration.ofMillis(100)).isEmpty()) {
                    reader.seekToBeginning(reader.assignment());
                }
            }
            Use use = platform.processes().use().since(before);
            double fetches = Math.max(1, OrderFeed.fetches(reader));
            return Math.max(0, use.of(KAFKA) - idle * use.seconds()) / fetches;
        }
    }
}
