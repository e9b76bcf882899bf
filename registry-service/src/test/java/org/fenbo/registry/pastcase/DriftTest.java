package org.fenbo.registry.pastcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fenbo.registry.pastcase.PastCases.Dated;
import org.fenbo.registry.pastcase.PastCases.Handled;
import org.fenbo.registry.pastcase.PastCases.Span;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("清单偏移：承办单位已变化的事项")
class DriftTest {
    private static final Instant AT = Instant.parse("2026-10-01T00:00:00Z");

    private static Dated day(int day) {
        return new Dated("C-" + day, AT.plusSeconds(86_400L * day));
    }

    /** Cases of category K in an area; the first one is filed on a day, the last one nine days later. */
    private static Handled handled(String area, String unit, int cases, int day) {
        return new Handled("K", area, unit, cases, new Span(day(day), day(day + 9)));
    }

    private static Drift drift(List<Handled> before, List<Handled> now) {
        return Drift.between(before, now, 5, area -> area.substring(0, Math.min(1, area.length())));
    }

    @Test
    void a_matter_has_moved_if_another_unit_handles_most_of_its_cases() {
        Drift drift = drift(
                List.of(handled("S", "A", 4, 1), handled("S", "B", 2, 1)),
                List.of(handled("S", "A", 3, 1), handled("S", "B", 5, 4)));
        assertThat(drift)
                .isEqualTo(new Drift(
                        1,
                        List.of(new Drift.Moved(
                                new Drift.Matter("K", "S"),
                                new Drift.Most(List.of("A"), 4, 6),
                                new Drift.Most(List.of("B"), 5, 8),
                                new Span(day(4), day(13))))));
    }

    @Test
    @DisplayName("与原承办单位并列不算变化；并列的单位都不同才算变化")
    void a_tie_with_the_earlier_unit_is_no_change() {
        List<Handled> byA = List.of(handled("S", "A", 6, 1));
        List<Handled> tie = List.of(handled("S", "A", 3, 1), handled("S", "B", 3, 1));
        List<Handled> byB = List.of(handled("S", "B", 6, 1));
        List<Handled> others = List.of(handled("S", "C", 3, 8), handled("S", "B", 3, 5));
        assertThat(drift(byA, tie)).isEqualTo(new Drift(1, List.of()));
        assertThat(drift(tie, byB)).isEqualTo(new Drift(1, List.of()));
        assertThat(drift(byA, byA)).isEqualTo(new Drift(1, List.of()));
        assertThat(drift(byA, byB).moved()).hasSize(1);
        assertThat(drift(byA, others).moved()).singleElement().satisfies(moved -> {
            assertThat(moved.now()).isEqualTo(new Drift.Most(List.of("B", "C"), 3, 6));
            assertThat(moved.span()).isEqualTo(new Span(day(5), day(17)));
        });
    }

    @Test
    @DisplayName("两期都要有足够案件；同一街道各网格的案件合计")
    void a_matter_with_few_cases_in_a_period_is_not_compared() {
        List<Handled> four = List.of(handled("S", "B", 4, 1));
        List<Handled> five = List.of(handled("S1", "B", 2, 6), handled("S2", "B", 3, 2));
        List<Handled> byA = List.of(handled("S1", "A", 5, 1));
        assertThat(drift(byA, four)).isEqualTo(new Drift(0, List.of()));
        assertThat(drift(four, byA)).isEqualTo(new Drift(0, List.of()));
        assertThat(drift(byA, five).moved())
                .singleElement()
                .satisfies(moved -> assertThat(moved.span()).isEqualTo(new Span(day(2), day(15))));
    }

    @Test
    @DisplayName("不知街道的案件不参与比较；另一街道的案件分开")
    void cases_without_a_street_are_not_compared() {
        List<Handled> before = List.of(handled("", "A", 9, 1), handled("S", "A", 5, 1), handled("T", "B", 5, 1));
        List<Handled> now = List.of(
                handled("", "B", 9, 1),
                handled("S", "A", 5, 1),
                handled("T", "B", 5, 1),
                new Handled("K", null, "B", 9, new Span(day(1), day(2))));
        assertThat(drift(before, now)).isEqualTo(new Drift(2, List.of()));
    }
}
