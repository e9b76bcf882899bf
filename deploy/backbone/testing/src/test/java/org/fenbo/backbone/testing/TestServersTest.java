package org.fenbo.backbone.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Checks that the running servers have the versions and options of the plan, whatever their source. */
class TestServersTest {

    @Test
    @DisplayName("PostgreSQL 的版本与选项符合统一清单")
    void postgresql_has_the_planned_version_and_options() {
        JdbcTemplate jdbc = new JdbcTemplate(TestServers.postgres().database().dataSource());
        assertThat(show(jdbc, "server_version")).startsWith(ServerPlan.POSTGRES);
        ServerPlan.POSTGRES_OPTIONS.forEach(
                (name, value) -> assertThat(show(jdbc, name)).as(name).isEqualTo(value));
        assertThat(show(jdbc, "timezone")).isEqualTo(ServerPlan.TIME_ZONE);
    }

    @Test
    void each_caller_gets_its_own_database() {
        OwnDatabase one = TestServers.postgres().database("intake");
        JdbcTemplate jdbc = new JdbcTemplate(one.dataSource());
        jdbc.execute("create table intake.kept (text text)");
        OwnDatabase other = TestServers.postgres().database("intake");
        assertThat(new JdbcTemplate(other.dataSource())
                        .queryForObject("select to_regclass('intake.kept')", String.class))
                .isNull();
        assertThatThrownBy(() -> jdbc.execute("create role stranger"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static String show(JdbcTemplate jdbc, String name) {
        return Objects.requireNonNull(jdbc.queryForObject("show " + name, String.class));
    }

    @Test
    @DisplayName("Kafka 的版本与选项符合统一清单")
    void kafka_has_the_planned_version_and_options() throws Exception {
        TestKafka kafka = TestServers.kafka();
        String one = kafka.topic("reports", 3);
        String other = kafka.topic("reports", 3);
        try (Admin admin = kafka.admin()) {
            assertThat(admin.listTopics().names().get()).contains(one, other);
            assertThat(Objects.requireNonNull(admin.describeTopics(Set.of(one))
                                    .allTopicNames()
                                    .get()
                                    .get(one))
                            .partitions())
                    .hasSize(3);
            int node = admin.describeCluster().nodes().get().iterator().next().id();
            ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, Integer.toString(node));
            var found = Objects.requireNonNull(
                    admin.describeConfigs(Set.of(broker)).all().get().get(broker));
            ServerPlan.KAFKA_OPTIONS.forEach((name, value) ->
                    assertThat(found.get(name).value()).as(name).isEqualTo(value));
        }
        assertThat(org.apache.kafka.common.utils.AppInfoParser.getVersion()).isEqualTo(ServerPlan.KAFKA);
    }

    @Test
    @DisplayName("Redis 的版本与选项符合统一清单")
    void redis_has_the_planned_version_and_options() throws IOException {
        assertThat(redis("INFO server")).contains("redis_version:" + ServerPlan.REDIS);
        assertThat(redis("CONFIG GET appendonly")).contains("no");
        assertThat(redis("CONFIG GET maxmemory")).contains(Integer.toString(64 << 20));
    }

    private static String redis(String command) throws IOException {
        TestRedis redis = TestServers.redis();
        try (Socket socket = new Socket(redis.host(), redis.port())) {
            socket.getOutputStream().write((command + "\r\nQUIT\r\n").getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }

    @Test
    void each_server_starts_once() {
        assertThat(TestServers.postgres()).isSameAs(TestServers.postgres());
        assertThat(TestServers.redis()).isSameAs(TestServers.redis());
    }
}
