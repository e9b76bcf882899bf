package org.fenbo.supervision.wiring;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.fenbo.backbone.events.clients.Clients;
import org.fenbo.backbone.events.wiring.EventSettings;
import org.fenbo.supervision.clock.AnnouncedProgress;
import org.fenbo.supervision.clock.events.ProgressFeed;
import org.fenbo.supervision.clock.events.ProgressReading;
import org.fenbo.supervision.flow.RecentFlow;
import org.fenbo.supervision.flow.ShowTraffic;
import org.fenbo.supervision.flow.events.FlowFeed;
import org.fenbo.supervision.flow.events.KafkaBacklogs;
import org.fenbo.supervision.flow.events.RecordTimes;
import org.fenbo.supervision.flow.http.FlowLines;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/**
 * Creates the parts of the flow of events: one reader at the broker serves all listeners. All these parts use the
 * machine's clock.
 */
@Configuration
@EnableConfigurationProperties(FlowSettings.class)
class FlowWiring {
    private static final int ONE_RECORD_OR_SO = 16_384;

    @Bean
    RecentFlow recentFlow(FlowSettings settings) {
        return new RecentFlow(settings.kept());
    }

    @Bean
    FlowFeed flowFeed(Clients clients, RecentFlow recent, JsonMapper json) {
        return new FlowFeed(consumers(clients, Map.of()), recent, json);
    }

    /** Reads dispatch.progress, so that no clock passes before the events of its case have been read (R16). */
    @Bean
    ProgressFeed progressFeed(Clients clients, AnnouncedProgress announced, JsonMapper json) {
        return new ProgressFeed(consumers(clients, Map.of()), announced, new ProgressReading(json));
    }

    @Bean
    FlowLines flowLines(RecentFlow recent, JsonMapper json) {
        return new FlowLines(recent, json, InstantSource.system());
    }

    @Bean
    ShowTraffic showTraffic(Clients clients, EventSettings settings, ObjectProvider<Admin> admins) {
        Supplier<Consumer<String, byte[]>> single =
                consumers(clients, Map.of(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, ONE_RECORD_OR_SO));
        Admin admin = admins.getIfAvailable(clients::admin);
        InstantSource wall = InstantSource.system();
        return new ShowTraffic(
                new KafkaBacklogs(admin, new RecordTimes(single), settings.services(), wall),
                question -> Thread.ofVirtual().name("traffic").start(question),
                wall);
    }

    private static Supplier<Consumer<String, byte[]>> consumers(Clients clients, Map<String, Object> more) {
        Map<String, Object> settings = new java.util.HashMap<>(Map.of(
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "latest",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                5_000));
        settings.putAll(more);
        return () -> clients.consumer(settings);
    }
}
