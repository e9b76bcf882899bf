package org.fenbo.rehearsal.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.fenbo.local.settings.PlainError;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests when a strike counts, with one test for each reason why a strike finds no work in hand. */
class BusyStrikeTest {
    private final StringWriter said = new StringWriter();
    private final Part part = new Part();

    @Test
    @DisplayName("R26 进程在运行且有在办工作时, 才算一次")
    void a_strike_on_work_in_hand_counts() {
        part.inHand.addAll(List.of(20L, 7L));
        assertThat(strike()).isTrue();
        assertThat(part.did).containsExactly("halt", "pour 1", "wake", "strike", "back", "ready");
    }

    @Test
    @DisplayName("R26 被别的故障暂停的进程须先恢复运行, 恢复不了就不杀")
    void a_process_that_stays_halted_is_never_killed() {
        part.wakes = false;
        part.always = 20;
        assertThat(strike()).isFalse();
        assertThat(part.did).doesNotContain("strike");
    }

    @Test
    @DisplayName("R26 恢复运行时工作已做完, 则等下一批, 每批比前一批多")
    void a_strike_sends_more_work_if_the_process_has_finished_its_work_too_early() {
        part.inHand.addAll(List.of(20L, 0L, 40L, 9L));
        assertThat(strike()).isTrue();
        assertThat(part.did)
                .containsExactly("halt", "pour 1", "wake", "halt", "pour 2", "wake", "strike", "back", "ready");
    }

    @Test
    @DisplayName("R26 杀进程时没有打断任何工作, 不计数, 再试一次")
    void a_strike_that_interrupted_no_work_is_repeated() {
        part.always = 20;
        part.left.addAll(List.of(0L, 3L));
        assertThat(strike()).isTrue();
        assertThat(part.did).containsSubsequence("strike", "back", "ready", "strike", "back", "ready");
    }

    @Test
    @DisplayName("R26 试到上限始终没有工作, 不计数也不杀")
    void a_part_that_is_never_busy_is_given_up_at_the_limit_and_not_killed() {
        assertThat(strike()).isFalse();
        assertThat(part.did).contains("pour " + BusyStrike.TRIES).doesNotContain("strike");
        assertThat(said.toString()).contains("dispatch had nothing in hand, try 6 of 6");
    }

    @Test
    @DisplayName("R13 守护进程没有重新启动该部件, 演练失败并指出是哪个部件; 演练自己不启动它")
    void the_rehearsal_ends_if_the_keeper_does_not_restart_the_part() {
        part.always = 20;
        part.comesBack = false;
        assertThatThrownBy(this::strike)
                .isInstanceOf(PlainError.class)
                .hasMessage("dispatch was killed and its keeper didn't start it again within 45 s.");
        assertThat(said.toString()).contains("its keeper didn't start it again");
        assertThat(part.did).doesNotContain("ready");
    }

    private boolean strike() {
        return new BusyStrike(part, Duration.ZERO, new PrintWriter(said)).perform();
    }

    /** A part in memory that records each call that it receives. */
    private static final class Part implements BusyStrike.Target {
        private final List<String> did = new ArrayList<>();
        private final Deque<Long> inHand = new ArrayDeque<>();
        private final Deque<Long> left = new ArrayDeque<>();
        private long always;
        private boolean halted;
        private boolean wakes = true;
        private boolean comesBack = true;

        @Override
        public String code() {
            return "dispatch";
        }

        @Override
        public void halt() {
            did.add("halt");
            halted = true;
        }

        @Override
        public void wake() {
            did.add("wake");
            halted = !wakes;
        }

        @Override
        public boolean isHalted() {
            return halted;
        }

        @Override
        public void pour(int times) {
            did.add("pour " + times);
        }

        @Override
        public long inHand() {
            return inHand.isEmpty() ? always : inHand.removeFirst();
        }

        @Override
        public void strike() {
            did.add("strike");
        }

        @Override
        public long left() {
            return left.isEmpty() ? 1 : left.removeFirst();
        }

        @Override
        public boolean isBackWithin(Duration patience) {
            did.add("back");
            return comesBack;
        }

        @Override
        public void awaitReady() {
            did.add("ready");
        }
    }
}
