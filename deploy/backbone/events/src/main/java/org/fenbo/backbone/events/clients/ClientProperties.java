package org.fenbo.backbone.events.clients;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives what {@code fenbo.kafka}, {@code fenbo.postgres} and {@code fenbo.redis} say to those who make clients of their
 * own: the binder and the data source. Addresses they take from the same settings by placeholder. Passwords that anybody could guess stop the start, except in the demo
 * ({@code fenbo.demo=true}).
 */
public final class ClientProperties implements EnvironmentPostProcessor, Ordered {
    private static final String BINDER = "spring.cloud.stream.kafka.binder.";
    private static final String DRIVER = "spring.datasource.hikari.data-source-properties.";

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.containsProperty("fenbo.kafka.brokers")) {
            return; // not one of our services
        }
        var binder = Binder.get(environment);
        var kafka = kafka(binder);
        var postgres = binder.bindOrCreate("fenbo.postgres", PostgresSettings.class);
        if (!environment.getProperty("fenbo.demo", Boolean.class, false)) {
            refuseOpenDoors(kafka, postgres, redis(binder));
        }
        environment.getPropertySources().addFirst(new MapPropertySource("fenbo clients", lines(kafka, postgres)));
    }

    static KafkaSettings kafka(Binder binder) {
        return binder.bindOrCreate("fenbo.kafka", KafkaSettings.class);
    }

    static RedisSettings redis(Binder binder) {
        return binder.bindOrCreate("fenbo.redis", RedisSettings.class);
    }

    private static Map<String, Object> lines(KafkaSettings kafka, PostgresSettings postgres) {
        var lines = new HashMap<String, Object>();
        kafka.client().forEach((key, value) -> lines.put(BINDER + "configuration[" + key + "]", value));
        if (!postgres.passwordFile().isEmpty()) {
            lines.put("spring.datasource.password", postgres.secret());
        }
        postgres.driver().forEach((key, value) -> lines.put(DRIVER + key, value));
        return lines;
    }

    private static void refuseOpenDoors(KafkaSettings kafka, PostgresSettings postgres, RedisSettings redis) {
        var open = Stream.of(
                        kafka.isOpen() ? "fenbo.kafka" : "",
                        postgres.isOpen() ? "fenbo.postgres" : "",
                        redis.isOpen() ? "fenbo.redis" : "")
                .filter(prefix -> !prefix.isEmpty())
                .toList();
        if (!open.isEmpty()) {
            throw new IllegalStateException(("未设置口令或使用了默认口令，拒绝启动。 No password, or one that anybody could guess, "
                            + "is set for %s. Set user and password-file (for Kafka also mechanism), or a certificate in "
                            + "tls; for a demo without anything to protect set fenbo.demo=true.")
                    .formatted(String.join(", ", open)));
        }
    }
}
