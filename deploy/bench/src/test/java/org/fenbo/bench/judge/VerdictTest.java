package org.fenbo.bench.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("判定：机器空闲时看原值，忙时看折算值，太忙时读数不计")
class VerdictTest {
    private static final Goal GOAL = Goal.time("CPU-ms", 5, 3);
    private static final Yard QUIET = new Yard(12_000, 11_000);

    @Test
    void the_measured_value_is_judged_if_the_machine_was_quiet_before_and_after() {
        assertThat(Verdict.held(5, GOAL, QUIET, true)).isTrue();
        assertThat(Verdict.held(5.1, GOAL, QUIET, true)).isFalse();
        assertThat(Verdict.isBusy(GOAL, QUIET)).isFalse();
        assertThat(Verdict.isBusy(GOAL, new Yard(12_000, 9_999))).isTrue();
    }

    @Test
    void the_scaled_value_is_judged_if_the_machine_was_busy() {
        Yard busy = new Yard(7_800, 7_800);
        assertThat(Verdict.judged(30.8, GOAL, busy)).isCloseTo(19.2, within(0.05));
        assertThat(Verdict.held(8, GOAL, busy, true)).isTrue();
        assertThat(Verdict.held(8.1, GOAL, busy, true)).isFalse();
    }

    @Test
    void no_value_is_judged_if_the_machine_was_too_busy() {
        assertThat(Verdict.held(1, GOAL, new Yard(9_000, 2_999), true)).isNull();
        assertThat(Verdict.held(1, GOAL, new Yard(9_000, 3_000), true)).isTrue();
    }

    @Test
    void memory_on_a_busy_machine_is_judged_without_scaling() {
        Goal memory = Goal.memory("MB", 1_200, 800);
        Yard lost = new Yard(1_000, 1_000);
        assertThat(Verdict.held(1_201, memory, lost, null)).isFalse();
        assertThat(Verdict.held(1_200, memory, lost, null)).isTrue();
        assertThat(Verdict.isBusy(memory, lost)).isFalse();
    }

    @Test
    void no_gate_holds_when_the_services_never_got_warm() {
        assertThat(Verdict.held(1, GOAL, QUIET, false)).isFalse();
        assertThat(Verdict.held(1, GOAL, QUIET, null)).isTrue();
    }

    @Test
    void a_value_without_a_gate_is_not_judged() {
        assertThat(Verdict.held(1, GOAL.ungated(), QUIET, true)).isNull();
        assertThat(GOAL.onlyIf(false)).isEqualTo(GOAL.ungated());
        assertThat(GOAL.onlyIf(true)).isEqualTo(GOAL);
    }

    @Test
    void the_exit_code_is_0_if_all_gates_hold_1_if_a_gate_fails_2_if_a_reading_does_not_count() {
        assertThat(Verdict.exitCode(List.of(Verdict.HOLDS, Verdict.HOLDS))).isZero();
        assertThat(Verdict.exitCode(List.of(Verdict.HOLDS, Verdict.UNREAD))).isEqualTo(2);
        assertThat(Verdict.exitCode(List.of(Verdict.UNREAD, Verdict.FAILS))).isEqualTo(1);
        assertThat(Verdict.exitCode(List.of())).isEqualTo(2);
    }
}
