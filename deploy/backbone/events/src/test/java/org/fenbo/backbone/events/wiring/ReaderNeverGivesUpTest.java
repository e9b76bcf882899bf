package org.fenbo.backbone.events.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.fenbo.backbone.events.alert.Alerts;
import org.fenbo.backbone.events.inbox.Messages;
import org.fenbo.backbone.events.inbox.Reader;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.backbone.testing.FlakyProxy;
import org.fenbo.backbone.testing.OwnDatabase;
import org.fenbo.backbone.testing.TestServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.binding.BindingsLifecycleController.State;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.messaging.Message;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Tests a reader with the real binder, Kafka and PostgreSQL. When the reader starts, its topic has 600 events, and
 * there is a temporary fault.
 *
 * <p>In this test the reader waits 250 ms for a connection, not 5 s. So the library's default handler, with ten tries
 * and no pause, would discard a batch after three seconds. The fault lasts until the alert is raised, and for at least
 * twelve seconds. {@code ./fenbo rehearse} tests outages of 70 and 120 s. If a consumer does not poll Kafka for ten
 * seconds, Kafka removes it from its group. So a handler that blocked the consumer during the fault would cause a
 * rebalance.
 */
@DisplayName("R1 读取方永不放弃")
@SpringBootTest(
        classes = ReaderNeverGivesUpTest.Keeper.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "spring.config.import=classpath:backbone.yaml",
            "spring.application.name=keeper",
            "fenbo.events.relay=false",
            "spring.datasource.hikari.connection-timeout=250",
            "spring.cloud.function.definition=keep",
            "spring.cloud.stream.bindings.keep-in-0.group=keeper.notes",
            "spring.cloud.stream.bindings.keep-in-0.consumer.auto-startup=false",
            "spring.cloud.stream.kafka.default.consumer.configuration.max.poll.interval.ms=10000"
        })
class ReaderNeverGivesUpTest {
    private static final String NOTES = """
            select subject, array_agg(sequence order by place) from keeper.note where subject like ? group by subject
            """;
    private static final int SUBJECTS = 60;
    private static final int EACH = 10;
    private static final Duration OUTAGE = Duration.ofSeconds(12);
    private static final Duration REPORTED = Duration.ofSeconds(30);
    private static final OwnDatabase DATABASE = TestServers.postgres().database("keeper");
    private static final FlakyProxy LINE = FlakyProxy.to(DATABASE.host(), DATABASE.port());
    private static final String TOPIC = TestServers.kafka().topic("notes", 3);

    /** A service with one reader, which records its events. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Keeper {
        @Bean
        Consumer<Message<List<byte[]>>> keep(Inboxes inboxes, Messages messages, JdbcTemplate jdbc) {
            return messages.into(inboxes.of(new Notes(jdbc)));
        }

        @Bean
        Generations generations() {
            return new Generations();
        }
    }

    private record Notes(JdbcTemplate jdbc) implements Reader {
        @Override
        public String name() {
            return "keeper.notes";
        }

        @Override
        public void apply(List<Received> events) {
            events.forEach(event -> jdbc.update(
                    "insert into note (subject, sequence) values (?, ?)", event.subject(), event.sequence()));
        }
    }

    /** Counts rebalances. Each rebalance gives the group a new generation, and the consumer calls this. */
    static final class Generations implements KafkaBindingRebalanceListener {
        private volatile int rebalances;

        @Override
        public synchronized void onPartitionsAssigned(
                String binding,
                org.apache.kafka.clients.consumer.Consumer<?, ?> consumer,
                Collection<TopicPartition> partitions,
                boolean initial) {
            rebalances++;
        }
    }

    /** Temporary faults. The errors come from the database itself and are not simulated. */
    enum Trouble {
        UNAVAILABLE {
            @Override
            void begin() {
                LINE.refuse();
            }

            @Override
            void end() {
                LINE.pass();
            }
        },
        DISK_FULL {
            @Override
            void begin() {
                owner().execute("alter table keeper.note enable trigger disk_full");
            }

            @Override
            void end() {
                owner().execute("alter table keeper.note disable trigger disk_full");
            }
        },
        READ_ONLY {
            @Override
            void begin() {
                server("alter role %s set default_transaction_read_only = on");
                LINE.cut();
            }

            @Override
            void end() {
                server("alter role %s reset default_transaction_read_only");
                LINE.cut();
            }
        },
        NO_CONNECTIONS_LEFT {
            @Override
            void begin() {
                server("alter role %s connection limit 0");
                LINE.cut();
            }

            @Override
            void end() {
                server("alter role %s connection limit -1");
            }
        };

        abstract void begin();

        abstract void end();
    }

    private static JdbcTemplate owner() {
        return new JdbcTemplate(DATABASE.dataSource());
    }

    /** A separate connection to check results while the service gets no connection. */
    private static JdbcTemplate witness() {
        return new JdbcTemplate(TestServers.postgres().asOwner(DATABASE));
    }

    private static void server(String statement) {
        new JdbcTemplate(TestServers.postgres().asOwner()).execute(statement.formatted(DATABASE.name()));
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry settings) {
        DATABASE.at(LINE.host(), LINE.port()).settings().forEach((name, value) -> settings.add(name, () -> value));
        settings.add("fenbo.kafka.brokers", () -> TestServers.kafka().brokers());
        settings.add("spring.cloud.stream.bindings.keep-in-0.destination", () -> TOPIC);
    }

    @Autowired
    private BindingsLifecycleController bindings;

    @Autowired
    private Generations generations;

    @Autowired
    private Alerts alerts;

    @BeforeEach
    void an_empty_note() {
        owner().execute("drop table if exists keeper.note");
        owner().execute("create table keeper.note"
                + " (place bigint generated always as identity, subject text, sequence bigint)");
        owner().execute("""
                create or replace function keeper.full() returns trigger language plpgsql as
                $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$
                """);
        owner().execute("create trigger disk_full before insert on keeper.note execute function keeper.full()");
        owner().execute("alter table keeper.note disable trigger disk_full");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void a_backlog_is_applied_after_a_temporary_fault(Trouble trouble) {
        new SentEvents(TOPIC).send(trouble.name(), SUBJECTS, EACH);
        trouble.begin();
        try {
            begin();
            int before = generations.rebalances;
            long since = System.nanoTime();
            await().atMost(REPORTED).until(this::standstillIsReported);
            await().atMost(REPORTED).until(() -> System.nanoTime() - since > OUTAGE.toNanos());
            assertThat(standstillIsReported()).isTrue();
            assertThat(notes(trouble)).isEmpty();
            trouble.end();
            await().atMost(REPORTED)
                    .untilAsserted(() -> assertThat(notes(trouble)).isEqualTo(everything(trouble)));
            await().atMost(REPORTED).until(() -> !standstillIsReported());
            assertThat(generations.rebalances).as("rebalances").isEqualTo(before);
            await().atMost(REPORTED)
                    .untilAsserted(() -> assertThat(committed())
                            .isNotEmpty()
                            .allMatch(offset -> offset.leaderEpoch().isPresent()));
        } finally {
            trouble.end();
            bindings.changeState("keep-in-0", State.STOPPED);
        }
    }

    private static Collection<OffsetAndMetadata> committed() throws Exception {
        try (Admin admin = TestServers.kafka().admin()) {
            return admin.listConsumerGroupOffsets("keeper.notes")
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .values();
        }
    }

    private void begin() {
        int before = generations.rebalances;
        bindings.changeState("keep-in-0", State.STARTED);
        await().atMost(REPORTED).until(() -> generations.rebalances > before);
    }

    private boolean standstillIsReported() {
        alerts.look();
        return alerts.latest().stream().anyMatch(alert -> alert.what().english().contains("keeper.notes"));
    }

    /** The sequences of each subject, in the order in which they were applied. */
    private static Map<String, List<Long>> notes(Trouble trouble) {
        Map<String, List<Long>> found = new HashMap<>();
        witness()
                .query(
                        NOTES,
                        row -> {
                            found.put(row.getString(1), List.of((Long[])
                                    row.getArray(2).getArray()));
                        },
                        trouble.name() + "%");
        return found;
    }

    private static Map<String, List<Long>> everything(Trouble trouble) {
        Map<String, List<Long>> all = new HashMap<>();
        List<Long> sequences = LongStream.rangeClosed(1, EACH).boxed().toList();
        for (int subject = 0; subject < SUBJECTS; subject++) {
            all.put(trouble.name() + subject, sequences);
        }
        return all;
    }
}
