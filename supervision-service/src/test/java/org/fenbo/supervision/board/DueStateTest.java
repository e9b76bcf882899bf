package org.fenbo.supervision.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.fenbo.supervision.board.DueState.Span;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DueStateTest {
    private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");
    private static final Span TEN_HOURS = new Span(START, START.plus(Duration.ofHours(10)));

    @Test
    @DisplayName("最后两成时间为即将到期，到期即超期 SUP-4")
    void a_case_is_due_soon_in_its_last_fifth_and_overdue_when_it_is_due() {
        assertThat(DueState.of(TEN_HOURS, null, at(479))).isEqualTo(DueState.OPEN);
        assertThat(DueState.of(TEN_HOURS, null, at(480))).isEqualTo(DueState.DUE_SOON);
        assertThat(DueState.of(TEN_HOURS, null, at(599))).isEqualTo(DueState.DUE_SOON);
        assertThat(DueState.of(TEN_HOURS, null, at(600))).isEqualTo(DueState.OVERDUE);
    }

    @Test
    void the_state_of_a_closed_case_depends_on_its_closing_time_and_not_on_the_present_time() {
        assertThat(DueState.of(TEN_HOURS, at(599), at(9_999))).isEqualTo(DueState.CLOSED);
        assertThat(DueState.of(TEN_HOURS, at(600), at(9_999))).isEqualTo(DueState.CLOSED_OVERDUE);
    }

    @Test
    void a_case_without_a_deadline_is_never_overdue_and_does_not_count_in_the_share() {
        assertThat(DueState.of(null, null, at(9_999))).isEqualTo(DueState.OPEN);
        Figures figures = Figures.of(DueState.of(null, at(1), at(9_999)))
                .plus(Figures.of(DueState.CLOSED_OVERDUE))
                .plus(Figures.of(DueState.CLOSED));
        assertThat(figures.closed()).isEqualTo(3);
        assertThat(figures.overdueShare()).hasValue(0.5);
        assertThat(Figures.NONE.overdueShare()).isEmpty();
    }

    private static Instant at(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }
}
