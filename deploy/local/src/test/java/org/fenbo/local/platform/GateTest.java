package org.fenbo.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.PlainError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R13 启动、停止与重启互不干扰")
class GateTest {
    @TempDir
    Path folder;

    private Gate gate = new Gate(LocalSettings.usual(Path.of("."), Path.of(".")));

    @BeforeEach
    void open() {
        gate = new Gate(LocalSettings.usual(folder, folder));
    }

    @Test
    void a_second_start_is_refused_with_the_process_id_of_the_first_and_changes_nothing() throws Exception {
        var other = new ProcessBuilder("sleep", "60").start();
        try {
            long begun = other.info().startInstant().orElseThrow().toEpochMilli();
            gate.wish().set(Wish.State.STARTING, Layout.SEPARATE, other.pid(), begun);
            assertThatThrownBy(() -> gate.claim(Layout.TOGETHER, () -> false))
                    .isInstanceOf(PlainError.class)
                    .hasMessageContaining("Process " + other.pid() + " is starting it already");
            assertThat(gate.wish().layout()).isEqualTo(Layout.SEPARATE);
            assertThat(gate.wish().isBrokenOff()).isFalse();
            assertThat(gate.giveUp()).isFalse();
            assertThatThrownBy(gate::settle).isInstanceOf(PlainError.class);
            assertThat(gate.wish().state()).isEqualTo(Wish.State.STARTING);
            gate.wish().set(Wish.State.STARTING, Layout.SEPARATE, other.pid(), begun - 60_000);
            assertThat(gate.wish().isBrokenOff())
                    .as("the number is another's now")
                    .isTrue();
        } finally {
            other.destroyForcibly().waitFor();
        }
        gate.claim(Layout.TOGETHER, () -> false);
        assertThat(gate.wish().layout()).isEqualTo(Layout.TOGETHER);
        assertThat(gate.giveUp()).isTrue();
        assertThat(gate.wish().state()).isEqualTo(Wish.State.DOWN);
    }

    @Test
    void a_platform_that_is_up_can_not_be_started_again() {
        gate.wish().set(Wish.State.UP, Layout.SEPARATE);
        assertThatThrownBy(() -> gate.claim(Layout.TOGETHER, () -> true)).hasMessageContaining("up already");
        assertThat(gate.giveUp()).isFalse();
        assertThat(gate.wish().state()).isEqualTo(Wish.State.UP);
    }

    @Test
    void a_start_fails_if_down_was_asked_meanwhile() {
        gate.claim(Layout.TOGETHER, () -> false);
        gate.close();
        assertThatThrownBy(gate::settle).isInstanceOf(PlainError.class).hasMessageContaining("./fenbo down");
        assertThat(gate.wish().state()).isEqualTo(Wish.State.DOWN);
    }

    @Test
    void a_broken_off_start_counts_as_up_so_that_the_keepers_restart_its_processes() {
        gate.wish().set(Wish.State.STARTING, Layout.TOGETHER, 999_999_999, 0);
        assertThat(gate.wish().state()).isEqualTo(Wish.State.UP);
        gate.settle();
        assertThat(gate.wish().isBrokenOff()).isFalse();
    }
}
