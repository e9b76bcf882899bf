package org.fenbo.backbone.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    private static final String ADDRESS = "fenbo.test.kafka.brokers";
    private static final String SWITCH = "fenbo.test.servers";
    private static final Source GIVEN = new Source.Given("broker:9092");

    private final AtomicInteger asked = new AtomicInteger();

    private Source chosen(Map<String, String> settings, boolean engine) {
        Choice choice = new Choice(name -> Optional.ofNullable(settings.get(name)), () -> {
            asked.incrementAndGet();
            return engine;
        });
        return choice.of(ADDRESS);
    }

    @Test
    @DisplayName("给出地址时使用该地址，不再查找容器引擎")
    void a_given_address_is_used_first_and_no_engine_is_looked_for() {
        assertThat(chosen(Map.of(ADDRESS, "broker:9092"), true)).isEqualTo(GIVEN);
        assertThat(asked).hasValue(0);
    }

    @Test
    @DisplayName("有容器引擎时用容器，没有时用内嵌服务器")
    void a_container_comes_before_the_embedded_server() {
        assertThat(chosen(Map.of(), true)).isEqualTo(new Source.Docker());
        assertThat(chosen(Map.of(), false)).isEqualTo(new Source.Embedded());
    }

    @Test
    void the_address_of_another_server_is_ignored() {
        assertThat(chosen(Map.of("fenbo.test.redis.url", "redis://cache:6379"), false))
                .isEqualTo(new Source.Embedded());
    }

    @Test
    @DisplayName("一个开关强制一种来源")
    void the_switch_overrides_the_usual_order_of_sources() {
        assertThat(chosen(Map.of(SWITCH, "embedded", ADDRESS, "broker:9092"), true))
                .isEqualTo(new Source.Embedded());
        assertThat(chosen(Map.of(SWITCH, "docker", ADDRESS, "broker:9092"), true))
                .isEqualTo(new Source.Docker());
        assertThat(chosen(Map.of(SWITCH, "given", ADDRESS, "broker:9092"), true))
                .isEqualTo(GIVEN);
    }

    @Test
    @DisplayName("指定用容器而没有容器引擎：一句话说明缺什么")
    void forced_containers_without_an_engine_fail_with_one_sentence() {
        assertThatThrownBy(() -> chosen(Map.of(SWITCH, "docker"), false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("fenbo.test.servers=docker needs a Docker engine and none answers: start one, or name it in"
                        + " DOCKER_HOST.");
    }

    @Test
    void a_forced_address_that_is_missing_is_named_in_the_error() {
        assertThatThrownBy(() -> chosen(Map.of(SWITCH, "given"), true))
                .hasMessage("fenbo.test.servers=given needs an address in fenbo.test.kafka.brokers.");
    }

    @Test
    void an_unknown_value_of_the_switch_is_refused_and_the_known_values_are_named() {
        assertThatThrownBy(() -> chosen(Map.of(SWITCH, "podman"), true))
                .hasMessage("fenbo.test.servers is given, docker or embedded, and not \"podman\".");
    }
}
