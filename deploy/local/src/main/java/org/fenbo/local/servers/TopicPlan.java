package org.fenbo.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A topic as topics.yaml defines it.
 *
 * @param name for example {@code dispatch.case}
 * @param partitions the number of partitions; it never changes
 * @param configuration settings with the names and values of Kafka
 */
public record TopicPlan(String name, int partitions, Map<String, String> configuration) {
    private static final String PARTITIONS = "partitions";

    /** All topics of the platform. */
    public static List<TopicPlan> all() {
        try (var in = Objects.requireNonNull(TopicPlan.class.getResourceAsStream("/topics.yaml"))) {
            Map<String, Map<String, Object>> topics = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return topics.entrySet().stream()
                    .map(topic -> of(topic.getKey(), topic.getValue()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    NewTopic forOneBroker() {
        return new NewTopic(name, partitions, (short) 1).configs(configuration);
    }

    private static TopicPlan of(String name, Map<String, Object> values) {
        var configuration = new TreeMap<String, String>();
        values.forEach((key, value) -> configuration.put(key, value.toString()));
        int partitions = Integer.parseInt(Objects.requireNonNull(configuration.remove(PARTITIONS)));
        return new TopicPlan(name, partitions, configuration);
    }
}
