package org.fenbo.backbone.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Checks the containers that tests start if a Docker engine answers. This test itself starts no container. */
@DisplayName("容器的镜像与选项")
class ContainersTest {

    @Test
    void postgresql_gets_its_image_and_the_planned_options() {
        try (var container = TestPostgres.container()) {
            assertThat(container.getImage().toString()).contains("=postgres:18.6,");
            assertThat(container.getCommandParts())
                    .startsWith("postgres")
                    .containsSequence("-c", "fsync=off")
                    .containsSequence("-c", "max_connections=200");
        }
    }

    @Test
    void kafka_gets_its_image_and_the_planned_options() {
        try (var container = TestKafka.container()) {
            assertThat(container.getImage().toString()).contains("=apache/kafka:4.2.1,");
            assertThat(container.getEnvMap())
                    .containsEntry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                    .containsEntry("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                    .containsEntry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1");
        }
    }

    @Test
    void redis_gets_its_image_and_the_planned_options() {
        try (var container = TestRedis.container()) {
            assertThat(container.getImage().toString()).contains("=redis:6.2.11,");
            assertThat(container.getExposedPorts()).containsExactly(6379);
            assertThat(container.getCommandParts()).startsWith("redis-server").containsSequence("--appendonly", "no");
        }
    }
}
