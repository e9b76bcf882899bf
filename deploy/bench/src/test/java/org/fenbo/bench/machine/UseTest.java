package org.fenbo.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("处理器时间按进程统计，编译线程另计")
class UseTest {

    @Test
    void the_difference_of_two_readings_has_the_used_time_and_the_share_of_the_compilers() {
        Use before = new Use(Map.of("intake", 100.0, "kafka", 50.0), Map.of("intake", 80.0), 1_000_000_000);
        Use after = new Use(Map.of("intake", 300.0, "kafka", 90.0), Map.of("intake", 100.0), 3_000_000_000L);
        Use use = after.since(before);
        assertThat(use.of(List.of("intake", "kafka"))).isEqualTo(240);
        assertThat(use.jitShare(List.of("intake"))).isEqualTo(0.1);
        assertThat(use.seconds()).isEqualTo(2);
        assertThat(use.jitShare(List.of("nobody"))).isZero();
    }

    @Test
    void the_processor_time_the_memory_and_the_java_flags_of_this_process_are_read() {
        Processes own = new Processes(Map.of("intake", ProcessHandle.current()));
        Use use = own.use();
        assertThat(use.cpu().get("intake")).isPositive();
        assertThat(use.jit().get("intake")).isBetween(0.0, use.of(List.of("intake")));
        assertThat(own.javaFlags().get("intake")).contains("-XX:+UseSerialGC");
        assertThat(own.services()).containsExactly("intake");
        assertThat(own.megabytes().get("intake")).isGreaterThan(10);
    }

    @Test
    void a_child_with_a_name_of_its_own_is_not_counted_with_its_parent() throws IOException {
        Process redis = new ProcessBuilder("cat").start();
        try {
            Processes both = new Processes(Map.of("kafka", ProcessHandle.current(), "redis", redis.toHandle()));
            Processes alone = new Processes(Map.of("kafka", ProcessHandle.current()));
            assertThat(both.family("kafka")).doesNotContain(redis.toHandle());
            assertThat(both.family("redis")).containsExactly(redis.toHandle());
            assertThat(alone.family("kafka")).contains(redis.toHandle());
        } finally {
            redis.destroyForcibly();
        }
    }
}
