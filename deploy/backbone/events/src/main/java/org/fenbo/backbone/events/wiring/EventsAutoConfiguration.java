package org.fenbo.backbone.events.wiring;

import io.opentelemetry.api.OpenTelemetry;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.Numbers;
import org.fenbo.backbone.events.alert.AlertSource;
import org.fenbo.backbone.events.alert.Alerts;
import org.fenbo.backbone.events.inbox.Envelopes;
import org.fenbo.backbone.events.inbox.Heads;
import org.fenbo.backbone.events.inbox.HeldAlerts;
import org.fenbo.backbone.events.inbox.HeldEvents;
import org.fenbo.backbone.events.inbox.Messages;
import org.fenbo.backbone.events.inbox.Traces;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.events.relay.Relay;
import org.fenbo.backbone.events.relay.Republish;
import org.fenbo.backbone.events.relay.TopicEnds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.kafka.support.converter.BatchMessagingMessageConverter;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The parts of the backbone, for every service that has them on its class path. */
@AutoConfiguration
@EnableConfigurationProperties(EventSettings.class)
class EventsAutoConfiguration {

    @Bean
    MovableClock clock() {
        return new MovableClock(InstantSource.system());
    }

    @Bean
    EventLog eventLog(JdbcTemplate jdbc, JsonMapper json, ObjectProvider<Relay> relay) {
        return new EventLog(jdbc, json, InstantSource.system(), () -> relay.ifAvailable(Relay::wake));
    }

    @Bean
    Alerts alerts(ObjectProvider<AlertSource> sources) {
        return new Alerts(sources.stream().toList(), InstantSource.system());
    }

    @Bean
    Numbers numbers(DataSourceProperties database, MovableClock clock, EventSettings settings) {
        DriverManagerDataSource apart = new DriverManagerDataSource();
        apart.setUrl(database.determineUrl());
        apart.setUsername(database.determineUsername());
        apart.setPassword(database.determinePassword());
        apart.setSchema(settings.service());
        return new Numbers(apart, clock, settings.district(), settings.zone());
    }

    @Bean
    Traces traces(OpenTelemetry telemetry) {
        return new Traces(telemetry.getTracer("fenbo"));
    }

    @Bean
    Heads inboxHeads(JdbcTemplate jdbc) {
        return new Heads(jdbc);
    }

    @Bean
    HeldEvents heldEvents(JdbcClient jdbc, JsonMapper json) {
        return new HeldEvents(jdbc, json);
    }

    @Bean
    HeldAlerts heldAlerts(HeldEvents held, EventSettings settings) {
        return new HeldAlerts(held, InstantSource.system(), settings.patience());
    }

    @Bean
    RetryAlerts retryAlerts(Inboxes inboxes) {
        return new RetryAlerts(inboxes, InstantSource.system());
    }

    @Bean
    ReaderContainers readerContainers(@Value("${spring.cloud.function.definition:}") String functions) {
        int expected = (int)
                Stream.of(functions.split(";")).filter(name -> !name.isBlank()).count();
        return new ReaderContainers(InstantSource.system(), expected);
    }

    /** Keeps the records with the batch: the inbox reads their headers itself. */
    @Bean
    BatchMessagingMessageConverter rawRecords() {
        BatchMessagingMessageConverter converter = new BatchMessagingMessageConverter();
        converter.setRawRecordHeader(true);
        return converter;
    }

    @Bean
    Messages messages() {
        return new Messages();
    }

    @Bean
    Inboxes inboxes(TransactionTemplate transaction, Heads heads, HeldEvents held, Traces traces, JsonMapper json) {
        return new Inboxes(transaction, heads, held, new Envelopes(json), traces, InstantSource.system());
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "fenbo.events.relay", matchIfMissing = true)
    Producer<String, byte[]> relayProducer(@Value("${fenbo.kafka.brokers}") String brokers) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                        ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                        ProducerConfig.LINGER_MS_CONFIG, 0,
                        ProducerConfig.BATCH_SIZE_CONFIG, 131_072,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4",
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "fenbo.events.relay", matchIfMissing = true)
    Admin relayAdmin(@Value("${fenbo.kafka.brokers}") String brokers) {
        return Admin.create(Map.of("bootstrap.servers", brokers));
    }

    @Bean
    @ConditionalOnProperty(name = "fenbo.events.relay", matchIfMissing = true)
    Relay relay(DataSource dataSource, Producer<String, byte[]> producer, Admin admin, EventSettings settings) {
        return new Relay(
                dataSource, producer, ends(admin), InstantSource.system(), settings.service(), settings.linger());
    }

    @Bean
    @ConditionalOnProperty(name = "fenbo.events.relay", matchIfMissing = true)
    Republish republish(JdbcTemplate jdbc, Relay relay) {
        return new Republish(jdbc, relay, InstantSource.system());
    }

    private static TopicEnds ends(Admin admin) {
        return partitions -> {
            Map<org.apache.kafka.common.TopicPartition, OffsetSpec> asked = new HashMap<>();
            partitions.forEach(partition -> asked.put(partition, OffsetSpec.latest()));
            ListOffsetsResult result = admin.listOffsets(asked);
            Map<org.apache.kafka.common.TopicPartition, Long> ends = new HashMap<>();
            for (var partition : List.copyOf(partitions)) {
                ends.put(partition, get(result.partitionResult(partition)).offset());
            }
            return ends;
        };
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(30, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the broker", e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("the broker doesn't say where its topics end", e);
        }
    }
}
