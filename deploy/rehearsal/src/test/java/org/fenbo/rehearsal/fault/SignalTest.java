package org.fenbo.rehearsal.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.fenbo.local.process.Running;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignalTest {
    @Test
    @DisplayName("R26 能识别被 SIGSTOP 暂停的进程")
    void a_halted_process_is_distinguished_from_a_running_process() throws IOException {
        assumeThat(Path.of("/proc/self/stat")).exists();
        Process process = new ProcessBuilder("sleep", "60").start();
        ProcessHandle handle = process.toHandle();
        try {
            assertThat(Signal.isHalted(handle)).isFalse();
            Signal.STOP.to(handle);
            assertThat(Running.await(() -> Signal.isHalted(handle), Duration.ofSeconds(5)))
                    .isTrue();
            Signal.CONT.to(handle);
            assertThat(Running.await(() -> !Signal.isHalted(handle), Duration.ofSeconds(5)))
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
    }
}
