package org.fenbo.rehearsal.guarantee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.rehearsal.guarantee.CleanRun.C1;
import static org.fenbo.rehearsal.guarantee.Recorded.place;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SometimesTest {
    private static final String KILL = "kill of dispatch with work in hand";

    @Test
    @DisplayName("R26 没有退回、返工、等待、重复、杀进程的演练不算数, 并指出缺哪一项")
    void a_run_fails_and_names_each_required_event_that_never_happened() {
        assertThat(held(new Recorded(), new Sometimes(Map.of(KILL, 3))).breaches())
                .containsExactly(
                        "never happened: answer given again for its key",
                        "never happened: event that waited",
                        "never happened: " + KILL,
                        "never happened: record that came again",
                        "never happened: return",
                        "never happened: rework");
    }

    @Test
    @DisplayName("R26 每一项都发生过, 演练才算数")
    void a_run_passes_if_each_required_event_happened() {
        Recorded run = CleanRun.record();
        run.attempt(CleanRun.REPORTS, "SRC", "key-" + CleanRun.R1, 201, CleanRun.R1);
        run.events.add(run.events.stream()
                .filter(place("dispatch.case", C1, 2))
                .findFirst()
                .orElseThrow());
        Sometimes sometimes = new Sometimes(Map.of(KILL, 1));
        sometimes.happened(KILL);
        sometimes.happened(Sometimes.WAIT);
        assertThat(held(run, sometimes).breaches()).isEmpty();
    }

    @Test
    @DisplayName("R26 三次杀进程只有一次打断了工作, 演练失败")
    void a_run_fails_if_an_event_happened_once_instead_of_three_times() {
        Sometimes sometimes = new Sometimes(Map.of(KILL, 3));
        sometimes.happened(KILL);
        sometimes.missed("dispatch was never busy in 6 tries");
        assertThat(held(new Recorded(), sometimes).breaches())
                .contains("happened 1 of 3 times: " + KILL, "dispatch was never busy in 6 tries");
    }

    private static Finding held(Recorded run, Sometimes sometimes) {
        return run.check(List.of(sometimes)).getFirst();
    }
}
