package org.fenbo.bench.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fenbo.bench.judge.Run;
import org.fenbo.bench.machine.Ground;
import org.fenbo.local.platform.Layout;
import org.fenbo.local.settings.LocalSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("测量中断时也输出一行，不留下进程")
class SeriesTest {
    private static final Effort EFFORT = new Effort(3, Duration.ofMinutes(1), 1, List.of(), 7);

    @TempDir
    Path home;

    private final StringWriter out = new StringWriter();
    private Path folder = Path.of("");

    @BeforeEach
    void choosePlace() {
        folder = home.resolve("bench");
    }

    @Test
    void a_measure_that_throws_in_its_set_up_prints_a_line_and_leaves_nothing() {
        int exit = run(take -> {
            throw new IllegalStateException("no set-up");
        });
        assertBrokenOff(exit, "no set-up");
    }

    @Test
    void a_measure_that_throws_in_a_run_prints_a_line_and_leaves_nothing() {
        int exit = run(take -> take.reading(new Planted(same -> {}).subject(), number -> {
            if (number == 2) {
                throw new AssertionError("no second run");
            }
            return Run.of(1);
        }));
        assertBrokenOff(exit, "no second run");
        assertThat(lines().getFirst().path("yardstick").path(0).asDouble()).isEqualTo(12_000);
    }

    @Test
    void a_measure_that_throws_when_it_cleans_up_prints_a_line_and_leaves_nothing() {
        int exit = run(take -> {
            try (AutoCloseable _ = () -> {
                throw new IllegalStateException("no clean-up");
            }) {
                take.flags(java.util.Map.of());
            } catch (Exception e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        });
        assertBrokenOff(exit, "no clean-up");
    }

    @Test
    void a_measure_is_taken_although_the_measure_before_broke_off() {
        Planted broken = new Planted(take -> {
            throw new IllegalStateException("broken");
        });
        Planted whole = new Planted(take -> take.reading(broken.subject(), number -> Run.of(number)));
        assertThat(series().run(List.of(broken, whole), List.of(Layout.values())))
                .isEqualTo(2);
        assertThat(lines()).hasSize(2);
        assertThat(lines().getLast().path("value").asDouble()).isEqualTo(2);
        assertThat(lines().getLast().path("holds").asBoolean()).isTrue();
    }

    @Test
    void the_exit_code_is_1_if_a_gate_does_not_hold_and_2_if_nothing_was_measured() {
        assertThat(run(take -> take.reading(new Planted(same -> {}).subject(), number -> Run.of(number + 1))))
                .isEqualTo(1);
        assertThat(series().run(List.of(new Planted(take -> {})), List.of(Layout.TOGETHER)))
                .isEqualTo(2);
    }

    private int run(Consumer<Take> taken) {
        return series().run(List.of(new Planted(taken)), List.of(Layout.values()));
    }

    private Series series() {
        Ground ground = new Ground(home, folder);
        return new Series(
                ground, EFFORT, () -> 12_000, new PrintWriter(out), new PrintWriter(new StringWriter()), ground::close);
    }

    private void assertBrokenOff(int exit, String error) {
        assertThat(exit).isEqualTo(2);
        assertThat(lines()).hasSize(1);
        assertThat(lines().getFirst().path("measure").asString()).isEqualTo("P0");
        assertThat(lines().getFirst().path("layout").asString()).isEqualTo("separate");
        assertThat(lines().getFirst().path("error").asString()).contains(error);
        assertThat(left(home, folder)).isEmpty();
        assertThat(folder).doesNotExist();
    }

    private List<JsonNode> lines() {
        return out.toString().lines().map(JsonMapper.shared()::readTree).toList();
    }

    /**
     * The processes of a ground's first platform that still live. The test finds them by the platform's mark and
     * programs.
     */
    static List<ProcessHandle> left(Path home, Path folder) {
        LocalSettings first = LocalSettings.usual(home, folder.resolve("platform-1"));
        return ProcessHandle.allProcesses()
                .filter(process -> contains(process.info().commandLine(), first.mark())
                        || contains(process.info().command(), folder.toString()))
                .toList();
    }

    private static boolean contains(Optional<String> words, String part) {
        return words.filter(found -> found.contains(part)).isPresent();
    }
}
