package org.fenbo.backbone.events.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

@DisplayName("R22 每个客户端都从配置取得口令与 TLS，默认口令不能启动")
class ClientPropertiesTest {
    private static final String SECRET = "7d1cbe0a54f6";

    @TempDir
    Path folder;

    private final Map<String, Object> settings = new HashMap<>();

    @BeforeEach
    void settings_of_a_service() throws IOException {
        var file = Files.writeString(folder.resolve("secret"), SECRET + "\n").toString();
        settings.putAll(Map.of(
                "fenbo.demo", "false",
                "fenbo.events.service", "intake",
                "fenbo.kafka.brokers", "broker:9092",
                "fenbo.kafka.mechanism", "PLAIN",
                "fenbo.kafka.user", "intake",
                "fenbo.kafka.password-file", file,
                "fenbo.postgres.user", "intake",
                "fenbo.postgres.password-file", file,
                "fenbo.redis.password-file", file));
    }

    @Test
    void the_binder_gets_the_password_and_the_time_limits() {
        var binder = Binder.get(environment())
                .bind("spring.cloud.stream.kafka.binder.configuration", Bindable.mapOf(String.class, String.class))
                .get();
        assertThat(binder)
                .containsEntry("security.protocol", "SASL_PLAINTEXT")
                .containsEntry("sasl.mechanism", "PLAIN")
                .containsEntry("socket.connection.setup.timeout.ms", "2000");
        assertThat(binder.get("sasl.jaas.config"))
                .contains("PlainLoginModule", "username=\"intake\"", "password=\"" + SECRET + "\"");
    }

    @Test
    void the_data_source_gets_the_password_and_the_time_limits() {
        var environment = environment();
        assertThat(environment.getProperty("spring.datasource.password")).isEqualTo(SECRET);
        var driver = "spring.datasource.hikari.data-source-properties.";
        assertThat(environment.getProperty(driver + "connectTimeout")).isEqualTo("2");
        assertThat(environment.getProperty(driver + "socketTimeout")).isEqualTo("30");
        assertThat(environment.getProperty(driver + "tcpKeepAlive")).isEqualTo("true");
    }

    @Test
    void redis_gets_the_password_and_connecting_takes_at_most_a_third_of_a_second() {
        var redis = ClientProperties.redis(Binder.get(environment()));
        var address = redis.address();
        var credentials = address.getCredentialsProvider().resolveCredentials().block();
        assertThat(Objects.requireNonNull(credentials).getPassword()).isEqualTo(SECRET.toCharArray());
        assertThat(redis.options().getSocketOptions().getConnectTimeout()).isEqualTo(Duration.ofMillis(300));
        assertThat(redis.options().getSocketOptions().isKeepAlive()).isTrue();
    }

    @Test
    void scram_and_tls_are_switched_on_by_settings() {
        settings.putAll(Map.of(
                "fenbo.kafka.mechanism", "SCRAM-SHA-512",
                "fenbo.kafka.tls.enabled", "true",
                "fenbo.kafka.tls.trusted", "/ca.pem",
                "fenbo.postgres.tls.enabled", "true",
                "fenbo.postgres.tls.trusted", "/ca.pem",
                "fenbo.redis.tls.enabled", "true"));
        var environment = environment();
        var kafka = ClientProperties.kafka(Binder.get(environment)).client();
        assertThat(kafka)
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("ssl.truststore.location", "/ca.pem");
        assertThat(kafka.get("sasl.jaas.config")).contains("ScramLoginModule");
        assertThat(environment.getProperty("spring.datasource.hikari.data-source-properties.sslmode"))
                .isEqualTo("verify-full");
        assertThat(ClientProperties.redis(Binder.get(environment)).address().isSsl())
                .isTrue();
    }

    @Test
    void a_blank_or_guessed_password_stops_the_start_and_its_setting_is_named() {
        settings.remove("fenbo.redis.password-file");
        assertThatThrownBy(this::environment)
                .hasMessageContaining("fenbo.redis")
                .hasMessageContaining("拒绝启动");
        settings.put("fenbo.redis.password", "redis");
        settings.put("fenbo.postgres.password-file", "");
        settings.put("fenbo.postgres.password", "intake");
        settings.remove("fenbo.kafka.mechanism");
        assertThatThrownBy(this::environment).hasMessageContaining("fenbo.kafka, fenbo.postgres, fenbo.redis");
    }

    @Test
    void a_demo_may_start_without_passwords() {
        settings.keySet().removeIf(key -> key.contains("password"));
        settings.put("fenbo.demo", "true");
        assertThat(environment().getProperty("fenbo.demo")).isEqualTo("true");
    }

    @Test
    void settings_as_text_show_no_password() {
        settings.put("fenbo.kafka.password", SECRET);
        var binder = Binder.get(environment());
        assertThat(ClientProperties.kafka(binder) + " " + ClientProperties.redis(binder))
                .doesNotContain(SECRET);
    }

    private StandardEnvironment environment() {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("settings", settings));
        new ClientProperties().postProcessEnvironment(environment, new SpringApplication());
        ClientProperties.refuseGuessedPasswords(environment);
        return environment;
    }
}
