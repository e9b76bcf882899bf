package org.fenbo.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R13 刚启动的进程不会被当作已退出")
class JavaProcessTest {
    private static final String SOURCE = """
            class Waits {
                public static void main(String[] arguments) throws Exception {
                    Thread.currentThread().join();
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void a_process_that_was_just_started_runs_its_own_program_and_is_recognised_by_its_mark() throws Exception {
        var source = Files.writeString(folder.resolve("Waits.java"), SOURCE);
        var mark = "-Dmark=" + folder.getFileName();
        var waits = new JavaProcess("waits", mark, ".", List.of(), source.toString(), List.of());
        for (int round = 0; round < 5; round++) {
            var process = waits.start(folder, folder);
            try {
                var itself = Running.marked(mark, process.pid()).orElseThrow();
                assertThat(itself.info().command())
                        .hasValueSatisfying(program -> assertThat(program).endsWith("java"));
                assertThat(new PidFile(folder.resolve("waits.pid")).pid()).hasValue(process.pid());
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }
}
