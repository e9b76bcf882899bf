package org.fenbo.backbone.events.wiring;

import io.opentelemetry.api.OpenTelemetry;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.Numbers;
import org.fenbo.backbone.events.alert.AlertSource;
import org.fenbo.backbone.events.alert.Alerts;
import org.fenbo.backbone.events.alert.DatabaseAlert;
import org.fenbo.backbone.events.clients.Clients;
import org.fenbo.backbone.events.clients.DemoSettings;
import org.fenbo.backbone.events.clients.KafkaSettings;
import org.fenbo.backbone.events.clients.PostgresSettings;
import org.fenbo.backbone.events.clients.RedisSettings;
import org.fenbo.backbone.events.inbox.Envelopes;
import org.fenbo.backbone.events.inbox.Heads;
import org.fenbo.backbone.events.inbox.HeldAlerts;
import org.fenbo.backbone.events.inbox.HeldEvents;
import org.fenbo.backbone.events.inbox.Messages;
import org.fenbo.backbone.events.inbox.Traces;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.events.relay.KafkaBroker;
import org.fenbo.backbone.events.relay.OutboxGauges;
import org.fenbo.backbone.events.relay.ProgressTopic;
import org.fenbo.backbone.events.relay.Relay;
import org.fenbo.backbone.events.relay.RelayAlerts;
import org.fenbo.backbone.events.relay.RelayPlan;
import org.fenbo.backbone.events.relay.Republish;
import org.fenbo.backbone.events.revision.OldRevisions;
import org.fenbo.backbone.events.revision.OpenCases;
import org.fenbo.backbone.events.revision.RevisionCopy;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.cloud.function.context.FunctionProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.kafka.support.converter.BatchMessagingMessageConverter;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/** Creates the parts of the backbone for every service that has the backbone on its class path. */
@AutoConfiguration
@EnableConfigurationProperties({
    DemoSettings.class,
    EventSettings.class,
    KafkaSettings.class,
    PostgresSettings.class,
    RedisSettings.class
})
class EventsAutoConfiguration {
    /** The exit code of a process that ended because a necessary thread had died. */
    private static final int BROKEN = 70;

    @Bean
    static SettingsCheck settingsCheck(ConfigurableEnvironment environment) {
        return new SettingsCheck(environment);
    }

    @Bean
    MovableClock clock() {
        return new MovableClock(InstantSource.system());
    }

    @Bean
    Clients clients(KafkaSettings kafka, RedisSettings redis) {
        return new Clients(kafka, redis);
    }

    @Bean
    EventLog eventLog(JdbcTemplate jdbc, JsonMapper json, ObjectProvider<Relay> relay) {
        // Each append wakes the relay, and looking a bean up each time is slow.
        Supplier<@Nullable Relay> found = SingletonSupplier.ofNullable(relay::getIfAvailable);
        return new EventLog(
                jdbc,
                json,
                InstantSource.system(),
                () -> Optional.ofNullable(found.get()).ifPresent(Relay::wake));
    }

    @Bean
    Alerts alerts(ObjectProvider<AlertSource> sources) {
        return new Alerts(sources.stream().toList(), InstantSource.system());
    }

    @Bean(initMethod = "start")
    DatabaseAlert databaseAlert(DataSource database) {
        return DatabaseAlert.of(database, InstantSource.system());
    }

    @Bean
    Numbers numbers(
            DataSourceProperties database, PostgresSettings postgres, MovableClock clock, EventSettings settings) {
        Properties driver = new Properties();
        driver.putAll(postgres.driver());
        DriverManagerDataSource apart = new DriverManagerDataSource();
        apart.setUrl(database.determineUrl());
        apart.setUsername(database.determineUsername());
        apart.setPassword(database.determinePassword());
        apart.setSchema(settings.service());
        apart.setConnectionProperties(driver);
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
    ReaderContainers readerContainers(FunctionProperties functions, BindingServiceProperties bindings) {
        return new ReaderContainers(
                InstantSource.system(), ReaderContainers.expected(functions.getDefinition(), bindings));
    }

    @Bean
    RevisionReadiness revisionReadiness(
            FunctionProperties functions,
            BindingServiceProperties bindings,
            Clients clients,
            JdbcClient jdbc,
            ObjectProvider<RevisionCopy<?>> copies) {
        return new RevisionReadiness(
                ReaderContainers.reader(RevisionReadiness.TOPIC, functions.getDefinition(), bindings),
                () -> RevisionReadiness.ends(clients),
                jdbc,
                () -> copies.forEach(RevisionCopy::refresh));
    }

    @Bean
    OldRevisions oldRevisions(
            ObjectProvider<RevisionCopy<?>> copies,
            ObjectProvider<OpenCases> cases,
            MovableClock clock,
            EventSettings settings) {
        return new OldRevisions(
                copies.stream().<RevisionCopy<?>>map(copy -> copy).toList(),
                cases.stream().toList(),
                clock,
                settings.zone(),
                settings.keepRevisions());
    }

    @Bean
    EpochCommits epochCommits() {
        return new EpochCommits();
    }

    /** Passes the raw records on with each batch, because the inbox itself reads the headers of the records. */
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
    Producer<String, byte[]> relayProducer(Clients clients) {
        return clients.producer(Map.of(
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                ProducerConfig.LINGER_MS_CONFIG, 0,
                ProducerConfig.BATCH_SIZE_CONFIG, 131_072,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000));
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "fenbo.events.relay", matchIfMissing = true)
    Admin relayAdmin(Clients clients) {
        // A question to the broker must end well within the lease.
        return clients.admin(Map.of("default.api.timeout.ms", "4000", "request.timeout.ms", "3000"));
    }

    @Bean
    @ConditionalOnProperty(name = "fenbo.events.relay", matchIfMissing = true)
    Relay relay(
            DataSource dataSource,
            Producer<String, byte[]> producer,
            Admin admin,
            MovableClock clock,
            JsonMapper json,
            ObjectProvider<ProgressTopic> progress,
            EventSettings settings) {
        Relay relay = new Relay(
                RelayPlan.usual(settings.service(), settings.linger()),
                dataSource,
                new Relay.Kafka(producer, new KafkaBroker(admin)),
                new Relay.Reporting(progress.stream().toList(), clock, json),
                InstantSource.system(),
                error -> Runtime.getRuntime().halt(BROKEN));
        clock.whenMoved(relay::wake);
        return relay;
    }

    @Bean
    @ConditionalOnProperty(name = "fenbo.events.relay", matchIfMissing = true)
    Republish republish(JdbcTemplate jdbc, TransactionTemplate transaction, Relay relay) {
        return new Republish(jdbc, transaction, relay, InstantSource.system());
    }

    @Bean
    @ConditionalOnProperty(name = "fenbo.events.relay", matchIfMissing = true)
    RelayAlerts relayAlerts(JdbcTemplate jdbc, Relay relay) {
        return new RelayAlerts(jdbc, relay, InstantSource.system());
    }

    @Bean
    @ConditionalOnProperty(name = "fenbo.events.relay", matchIfMissing = true)
    OutboxGauges outboxGauges(Republish republish) {
        return new OutboxGauges(republish);
    }
}
