package org.fenbo.bench.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("按 Ctrl-C 结束时也输出一行，不留下进程")
class EndOfCommandTest {

    @TempDir
    Path home;

    @Test
    void a_command_that_is_ended_prints_a_line_and_leaves_nothing() throws Exception {
        Path folder = home.resolve("bench");
        Process command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BlockedSeries.class.getName(),
                        home.toString(),
                        folder.toString())
                .redirectError(home.resolve("said").toFile())
                .start();
        try (BufferedReader out = command.inputReader()) {
            assertThat(out.readLine()).isEqualTo("blocked");
            assertThat(SeriesTest.left(home, folder)).hasSize(2);
            // Process.destroy() would close the pipe from which the line is read.
            assertThat(command.toHandle().destroy()).isTrue();
            List<JsonNode> lines =
                    out.lines().map(JsonMapper.shared()::readTree).toList();
            assertThat(lines).hasSize(1);
            assertThat(lines.getFirst().path("error").asString()).contains("ended");
        }
        assertThat(command.waitFor()).isNotZero();
        assertThat(home.resolve("said")).content().contains("broke off").doesNotContain("a further measure");
        assertThat(SeriesTest.left(home, folder)).isEmpty();
        assertThat(folder).doesNotExist();
    }
}
