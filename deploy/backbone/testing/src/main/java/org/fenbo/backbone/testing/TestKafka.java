package org.fenbo.backbone.testing;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.testcontainers.kafka.KafkaContainer;

/**
 * The Kafka of this JVM's tests. Each test creates its own topics.
 *
 * @param brokers the addresses of the brokers, in the form that Kafka's clients accept
 */
public record TestKafka(String brokers) {
    static TestKafka from(Source source) {
        return switch (source) {
            case Source.Given(String brokers) -> new TestKafka(brokers);
            case Source.Docker() -> inContainer();
            case Source.Embedded() -> embedded();
        };
    }

    /** Creates an empty topic and returns its name, which begins with the given name. */
    public String topic(String name, int partitions) {
        String unique = TestServers.unique(name);
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(unique, partitions, (short) 1)))
                    .all()
                    .get();
            awaitTopic(admin, unique);
            return unique;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka refuses the topic " + unique, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making a topic", e);
        }
    }

    /** Waits until the broker knows the topic. The controller knows a new topic a moment earlier than the broker. */
    private static void awaitTopic(Admin admin, String topic) throws ExecutionException, InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!admin.listTopics().names().get().contains(topic)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Kafka doesn't show the topic " + topic);
            }
        }
    }

    /** A new admin client; the caller closes it. */
    public Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", brokers));
    }

    /** A container that Testcontainers stops when the JVM ends. */
    @SuppressWarnings("resource")
    static KafkaContainer container() {
        KafkaContainer container = new KafkaContainer(ServerPlan.KAFKA_IMAGE);
        ServerPlan.KAFKA_OPTIONS.forEach((name, value) -> container.withEnv(variable(name), value));
        return container;
    }

    /** The image's variable for an option of Kafka, for example {@code KAFKA_AUTO_CREATE_TOPICS_ENABLE}. */
    private static String variable(String option) {
        return "KAFKA_" + option.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private static TestKafka inContainer() {
        KafkaContainer container = container();
        container.start();
        return new TestKafka(container.getBootstrapServers());
    }

    private static TestKafka embedded() {
        EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.brokerProperties(ServerPlan.KAFKA_OPTIONS);
        broker.afterPropertiesSet();
        TestServers.atEnd(broker::destroy);
        return new TestKafka(broker.getBrokersAsString());
    }
}
