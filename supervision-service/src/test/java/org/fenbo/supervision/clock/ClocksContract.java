package org.fenbo.supervision.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.workingtime.Limit;
import org.fenbo.backbone.workingtime.LimitUnit;
import org.fenbo.supervision.clock.ClockEvent.ClockPassed;
import org.fenbo.supervision.clock.ClockEvent.ClockSet;
import org.fenbo.supervision.clock.ClockEvent.Words;
import org.fenbo.supervision.registry.Urgency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The tests that every implementation of {@link Clocks} must pass. */
interface ClocksContract {
    Instant START = Instant.parse("2026-11-23T02:00:00.123456Z");
    CaseNumber ONE = new CaseNumber("C44039920261123000001");
    Reach REACH = Reach.of(List.of("AREA 440399001", "UNIT U-CG", "UNIT U-WATER", "OWN M-1"));
    CaseNumber TWO = new CaseNumber("C44039920261123000002");

    Clocks clocks();

    @Test
    @DisplayName("算定的时限连同版本、日历和说明原样保存 (TIME-4a)")
    default void a_clock_that_was_set_is_found_unchanged() {
        set(ONE, ClockName.WHOLE_CASE, 60);
        set(ONE, ClockName.accept(1), 30);

        assertThat(clocks().find(ONE).orElseThrow().all())
                .containsExactly(
                        new Clock.Running(clockSet(ClockName.WHOLE_CASE, 60)),
                        new Clock.Running(clockSet(ClockName.accept(1), 30)));
        assertThat(clocks().find(TWO)).isEmpty();
    }

    @Test
    default void the_next_due_time_is_that_of_the_earliest_running_clock() {
        assertThat(clocks().nextDue(Set.of())).isEmpty();
        set(ONE, ClockName.WHOLE_CASE, 60);
        set(TWO, ClockName.accept(1), 30);
        assertThat(clocks().nextDue(Set.of())).contains(due(30));
        change(TWO, now -> now.end(Happenings.accepted(1), due(1)));
        assertThat(clocks().nextDue(Set.of())).contains(due(60));
    }

    @Test
    @DisplayName("到期的时限先到期先处理 (SUP-1d)")
    default void due_clocks_are_decided_oldest_first_and_up_to_the_given_number() {
        set(ONE, ClockName.WHOLE_CASE, 60);
        set(TWO, ClockName.WHOLE_CASE, 30);
        List<ClockEvent> passed = new ArrayList<>();

        assertThat(pass(due(29), 10, passed)).isZero();
        assertThat(pass(due(60), 1, passed)).isEqualTo(1);
        assertThat(pass(due(60), 1, passed)).isEqualTo(1);
        assertThat(pass(due(60), 1, passed)).isZero();
        assertThat(passed)
                .containsExactly(
                        new ClockPassed(ClockName.WHOLE_CASE, "U-CG", due(30)),
                        new ClockPassed(ClockName.WHOLE_CASE, "U-CG", due(60)));
        assertThat(clocks().nextDue(Set.of())).isEmpty();
    }

    @Test
    default void excepted_cases_are_neither_decided_nor_counted_as_due() {
        set(ONE, ClockName.WHOLE_CASE, 60);
        set(TWO, ClockName.WHOLE_CASE, 30);

        assertThat(clocks().nextDue(Set.of(TWO))).contains(due(60));
        assertThat(clocks().changeDue(due(90), Set.of(TWO), 10, ofCase -> ofCase.passAt(due(90))))
                .isEqualTo(1);
        assertThat(clocks().nextDue(Set.of(TWO))).isEmpty();
        assertThat(clocks().nextDue(Set.of())).contains(due(30));
    }

    @Test
    default void the_data_of_a_case_are_stored_and_replaced_by_newer_data() {
        clocks().watch(List.of(new WatchedCase(ONE, "COVER", Urgency.URGENT, 1, Reach.NOWHERE, 1)));
        clocks().watch(List.of(
                new WatchedCase(TWO, null, Urgency.NORMAL, null, Reach.NOWHERE, 1),
                new WatchedCase(ONE, "COVER", Urgency.URGENT, 2, REACH, 2)));

        assertThat(clocks().findWatched(ONE)).contains(new WatchedCase(ONE, "COVER", Urgency.URGENT, 2, REACH, 2));
        assertThat(clocks().watched(List.of(ONE, TWO, new CaseNumber("C9"))))
                .containsOnlyKeys(ONE, TWO)
                .containsEntry(TWO, new WatchedCase(TWO, null, Urgency.NORMAL, null, Reach.NOWHERE, 1));
        assertThat(clocks().isAwaited(ONE)).isFalse();
    }

    private int pass(Instant now, int most, List<ClockEvent> passed) {
        return clocks().changeDue(now, Set.of(), most, ofCase -> {
            List<ClockEvent> events = ofCase.passAt(now);
            passed.addAll(events);
            return events;
        });
    }

    private void set(CaseNumber number, ClockName name, int minutes) {
        clocks().watch(List.of(new WatchedCase(number, null, Urgency.NORMAL, null, Reach.NOWHERE, 1)));
        change(number, now -> List.of(clockSet(name, minutes)));
    }

    private void change(CaseNumber number, Clocks.Decision decision) {
        Map<CaseNumber, Clocks.ClockChange> asked = new LinkedHashMap<>();
        asked.put(number, new Clocks.ClockChange(new Origin(Actor.platform("supervision"), "test", null), decision));
        clocks().changeAll(asked);
    }

    private static ClockSet clockSet(ClockName name, int minutes) {
        Limit limit = new Limit(minutes, LimitUnit.MINUTES);
        return new ClockSet(name, START, "U-CG", START, limit, due(minutes), "CN/1", 1, new Words("因为", "because"));
    }

    private static Instant due(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }
}
