package org.fenbo.backbone.events.clients;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.fenbo.backbone.events.settings.SettingKey;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives the settings of {@code fenbo.kafka}, {@code fenbo.postgres} and {@code fenbo.redis} to the parts that make
 * their own clients: the binder and the data source. The settings of these parts refer to our settings by placeholders,
 * so the defaults of our settings records must be properties too. Passwords that can be guessed stop the start, except
 * in the demo ({@code fenbo.demo=true}).
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
        if (!environment.containsProperty("fenbo.events.service")) {
            return; // It is not a service of this platform.
        }
        var binder = Binder.get(environment);
        var sources = environment.getPropertySources();
        sources.addFirst(new MapPropertySource("fenbo clients", lines(kafka(binder), postgres(binder))));
        sources.addLast(new MapPropertySource("fenbo defaults", defaults()));
    }

    /**
     * Stops the start if anybody could log in to one of the servers as the service.
     *
     * @throws IllegalStateException if anybody could log in; the message names the settings
     */
    public static void refuseGuessedPasswords(ConfigurableEnvironment environment) {
        var binder = Binder.get(environment);
        if (!binder.bindOrCreate("fenbo", DemoSettings.class).demo()) {
            refuseOpen(kafka(binder), postgres(binder), redis(binder));
        }
    }

    static KafkaSettings kafka(Binder binder) {
        return binder.bindOrCreate("fenbo.kafka", KafkaSettings.class);
    }

    private static PostgresSettings postgres(Binder binder) {
        return binder.bindOrCreate("fenbo.postgres", PostgresSettings.class);
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

    private static Map<String, Object> defaults() {
        var defaults = new HashMap<String, Object>();
        Stream.of(KafkaSettings.class, PostgresSettings.class, RedisSettings.class)
                .flatMap(SettingKey::of)
                .forEach(key -> key.usual().ifPresent(value -> defaults.put(key.name(), value)));
        return defaults;
    }

    private static void refuseOpen(KafkaSettings kafka, PostgresSettings postgres, RedisSettings redis) {
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
