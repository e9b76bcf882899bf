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
    void of_two_who_start_it_the_second_learns_who_the_first_is_and_changes_nothing() throws Exception {
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
    void what_is_up_is_not_taken_for_another_start() {
        gate.wish().set(Wish.State.UP, Layout.SEPARATE);
        assertThatThrownBy(() -> gate.claim(Layout.TOGETHER, () -> true)).hasMessageContaining("up already");
        assertThat(gate.giveUp()).isFalse();
        assertThat(gate.wish().state()).isEqualTo(Wish.State.UP);
    }

    @Test
    void a_down_that_was_asked_while_it_started_wins() {
        gate.claim(Layout.TOGETHER, () -> false);
        gate.close();
        assertThatThrownBy(gate::settle).isInstanceOf(PlainError.class).hasMessageContaining("./fenbo down");
        assertThat(gate.wish().state()).isEqualTo(Wish.State.DOWN);
    }

    @Test
    void a_start_that_nobody_watches_any_more_is_a_wish_to_be_up_so_that_its_keepers_care_for_it() {
        gate.wish().set(Wish.State.STARTING, Layout.TOGETHER, 999_999_999, 0);
        assertThat(gate.wish().state()).isEqualTo(Wish.State.UP);
        gate.settle();
        assertThat(gate.wish().isBrokenOff()).isFalse();
    }
}
