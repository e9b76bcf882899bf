package org.fenbo.bench.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("每个读数输出一行 JSON，测量中断时也输出一行")
class LineTest {
    private static final Setting SETTING =
            new Setting("separate", Map.of("intake", List.of("-Xmx256m", "-XX:+UseSerialGC")), 7, "abc");
    private static final Subject SUBJECT =
            new Subject("P2", "a case", "5/s", List.of("intake", "kafka"), Goal.time("CPU-ms", 5, 3), Run::value);

    @Test
    void a_line_has_the_values_and_all_conditions_of_the_measurement() {
        List<Run> runs = List.of(run(9, 0.2), run(7, 0.04), run(6, 0.03), run(6.54321, 0.02));
        Line line = Line.read(SUBJECT, SETTING, runs, new Yard(6_000, 5_000), true);
        assertThat(line.json())
                .isEqualTo(
                        "{\"measure\":\"P2\",\"what\":\"a case\",\"rate\":\"5/s\",\"measured\":[\"intake\",\"kafka\"],"
                                + "\"unit\":\"CPU-ms\",\"gate\":5.0,\"aim\":3.0,"
                                + "\"layout\":\"separate\",\"jvm\":{\"intake\":[\"-Xmx256m\",\"-XX:+UseSerialGC\"]},\"seed\":7,"
                                + "\"commit\":\"abc\",\"value\":6.543,\"holds\":true,\"busy\":true,\"scaled\":2.879,\"warm\":true,"
                                + "\"steady\":false,\"runs\":[9.0,7.0,6.0,6.543],\"jit\":[0.2,0.04,0.03,0.02],"
                                + "\"further\":{\"done/s\":89.0},\"yardstick\":[6000.0,5000.0]}");
        assertThat(line.verdict()).isEqualTo(Verdict.HOLDS);
    }

    @Test
    void a_reading_that_broke_off_is_printed_with_the_reason_and_does_not_count() {
        Line line = Line.broken(SUBJECT, SETTING, List.of(12_345.6), "no room \"left\"");
        JsonNode json = JsonMapper.shared().readTree(line.json());
        assertThat(json.path("error").asString()).isEqualTo("no room \"left\"");
        assertThat(json.path("measure").asString()).isEqualTo("P2");
        assertThat(json.path("yardstick").path(0).asDouble()).isEqualTo(12_350);
        assertThat(json.has("value")).isFalse();
        assertThat(line.verdict()).isEqualTo(Verdict.UNREAD);
    }

    @Test
    void a_reading_on_a_machine_that_was_too_busy_is_printed_and_does_not_count() {
        Line line = Line.read(SUBJECT, SETTING, List.of(run(9, 0.2)), new Yard(800, 900), true);
        JsonNode json = JsonMapper.shared().readTree(line.json());
        assertThat(json.path("holds").isNull()).isTrue();
        assertThat(json.path("value").asDouble()).isEqualTo(9);
        assertThat(line.verdict()).isEqualTo(Verdict.UNREAD);
    }

    private static Run run(double value, double jit) {
        return new Run(value, jit, Map.of("done/s", 89.0));
    }
}
