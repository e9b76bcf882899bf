package org.fenbo.dispatch.governor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.testing.InMemoryAggregates;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.governor.GovernorEvent.AutomaticResumed;
import org.fenbo.dispatch.governor.GovernorEvent.AutomaticStopped;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GovernorTest {
    private static final CategoryCode LIGHTS = new CategoryCode("101");
    private static final OfficerId DISPATCHER = new OfficerId("O-DISP");
    private static final Origin ORIGIN = new Origin(new Actor("O-DISP", null, null, null), null, null);
    private static final Instant NOON = Instant.parse("2026-11-27T04:00:00Z");

    private final InMemoryAggregates<AutomaticSwitch, GovernorEvent> switches =
            new InMemoryAggregates<>((state, event) -> event.after(AutomaticSwitch.of(state)));
    private final FixedCases cases = new FixedCases();
    private GovernorRule rule = GovernorRule.USUAL;
    private final Governor governor = new Governor(switches, cases, (category, at) -> rule, () -> NOON);

    /** Cases of one category; the tests set the figures. */
    private static final class FixedCases implements GovernedCases {
        private Tally tally = tally(0, 0);
        private List<ReturnsOfDuty> returns = List.of();
        private final List<Window> asked = new ArrayList<>();

        @Override
        public List<CategoryCode> categories() {
            return List.of(LIGHTS);
        }

        @Override
        public List<Figures> figures(List<Window> windows) {
            asked.addAll(windows);
            return windows.stream()
                    .map(one -> new Figures(one.category(), 60, tally.judged(), tally))
                    .toList();
        }

        @Override
        public List<ReturnsOfDuty> returns(List<Window> windows) {
            return returns;
        }

        @Override
        public Set<CategoryCode> takeJudged() {
            return Set.of(LIGHTS);
        }
    }

    private static Tally tally(int right, int wrong) {
        return new Tally(right + wrong, right, Collections.nCopies(wrong, number(7)));
    }

    private static CaseNumber number(int last) {
        return new CaseNumber("C4403992026112700000" + last);
    }

    private void judged(int right, int wrong) {
        cases.tally = tally(right, wrong);
        governor.check(List.of(LIGHTS));
    }

    @Test
    @DisplayName("近 50 件自动派单中派对的低于 95% 即停用，事件写明派错的案件；恰为门槛的不停用 (CASE-22a,c)")
    void a_category_is_switched_off_as_soon_as_its_rate_is_below_the_threshold() {
        judged(48, 2);
        assertThat(switches.events()).isEmpty();
        judged(47, 3);
        assertThat(switches.events())
                .containsExactly(new AutomaticStopped(LIGHTS, 47, 50, 95, Collections.nCopies(3, number(7)), NOON));
        assertThat(cases.asked).allSatisfy(window -> assertThat(window.window()).isEqualTo(50));
    }

    @Test
    @DisplayName("未办结的派单先按派对计：即使全部派对仍低于门槛的才停用 (CASE-22b,c)")
    void an_open_order_counts_as_right_until_it_is_known() {
        GovernorRule usual = GovernorRule.USUAL;
        List<CaseNumber> one = List.of(number(7));
        List<CaseNumber> two = Collections.nCopies(2, number(7));
        assertThat(usual.isTooLow(new Tally(21, 0, one))).isFalse();
        assertThat(usual.isTooLow(new Tally(10, 0, two))).isTrue();
        assertThat(usual.isTooLow(new Tally(9, 0, two))).isFalse();
        assertThat(usual.hasRate(new Tally(21, 0, one)))
                .as("one judged order is no rate")
                .isFalse();
    }

    @Test
    @DisplayName("派单不足 10 件不停用，满 10 件才看派对率；门槛恰好达到的不停用 (CASE-22b)")
    void a_rate_needs_enough_orders() {
        judged(0, 9);
        assertThat(switches.events()).isEmpty();
        judged(0, 10);
        assertThat(switches.events()).hasSize(1);
        assertThat(new GovernorRule(90, 10, 10, 10).isTooLow(tally(9, 1))).isFalse();
        assertThat(new GovernorRule(91, 10, 10, 10).isTooLow(tally(9, 1))).isTrue();
    }

    @Test
    @DisplayName("每个事项可有自己的门槛与窗口 (CASE-22a)")
    void a_category_has_its_own_threshold_and_window() {
        rule = new GovernorRule(50, 4, 10, 10);
        judged(2, 2);
        assertThat(switches.events()).isEmpty();
        judged(1, 3);
        assertThat(switches.events()).hasSize(1);
        assertThat(cases.asked.getLast().window()).isEqualTo(4);
    }

    @Test
    @DisplayName("重复检查只停用一次 (CASE-22c)")
    void a_category_is_switched_off_only_once() {
        judged(0, 10);
        governor.check(List.of(LIGHTS));
        governor.check(List.of(LIGHTS));
        assertThat(switches.events()).hasSize(1);
    }

    @Test
    @DisplayName("有人说明理由后恢复，写入日志；恢复前的派单不再计；没有停用的不能恢复 (CASE-22e)")
    void a_person_switches_a_category_on_again_and_earlier_orders_do_not_count_any_more() {
        assertThat(governor.resume(LIGHTS, DISPATCHER, "again", ORIGIN))
                .isEqualTo(Outcome.refused(DispatchCode.AUTOMATIC_ALREADY.refusal(LIGHTS)));
        judged(0, 10);
        governor.resume(LIGHTS, DISPATCHER, "the list was corrected", ORIGIN);
        assertThat(switches.events().getLast())
                .isEqualTo(new AutomaticResumed(LIGHTS, DISPATCHER, "the list was corrected", NOON));
        assertThat(governor.resume(LIGHTS, DISPATCHER, "again", ORIGIN)).isInstanceOf(Outcome.Refused.class);
        governor.all();
        assertThat(cases.asked.getLast().since()).isEqualTo(NOON);
        judged(0, 10);
        assertThat(switches.events()).hasSize(3);
    }

    @Test
    @DisplayName("职责的派单退回满 10 次即列出，附首件与末件；事项已停用的提前列出 (CASE-22d)")
    void a_duty_is_listed_after_some_returns_or_when_its_category_is_off() {
        DoubtfulDuties duties = new DoubtfulDuties(governor, cases);
        cases.returns = List.of(returns(9));
        assertThat(duties.list()).isEmpty();
        cases.returns = List.of(returns(10));
        assertThat(duties.list())
                .containsExactly(new DoubtfulDuties.Doubtful("D-1", List.of(LIGHTS), 10, returned(1), returned(9)));
        cases.returns = List.of(returns(1));
        assertThat(duties.list()).isEmpty();
        judged(0, 10);
        assertThat(duties.list()).extracting(DoubtfulDuties.Doubtful::returns).containsExactly(1);
    }

    private static GovernedCases.ReturnsOfDuty returns(int count) {
        return new GovernedCases.ReturnsOfDuty("D-1", LIGHTS, count, returned(1), returned(9));
    }

    private static GovernedCases.Returned returned(int last) {
        return new GovernedCases.Returned(number(last), NOON.plusSeconds(last));
    }

    @Test
    @DisplayName("数值先取最近的事项，再取全区，再取默认 (CASE-22a)")
    void a_number_comes_from_the_nearest_category_then_from_the_district() {
        GovernorNumbers numbers = new GovernorNumbers(Map.of(
                "", Map.of("WINDOW_CASES", 100, "RETURNS_OF_DUTY", 5),
                "main", Map.of("FIRST_RIGHT_PERCENT", 90, "WINDOW_CASES", 20),
                "leaf", Map.of("FEWEST_JUDGED", 3)));
        assertThat(numbers.rule(List.of("leaf", "main"))).isEqualTo(new GovernorRule(90, 20, 3, 5));
        assertThat(numbers.rule(List.of("main"))).isEqualTo(new GovernorRule(90, 20, 10, 5));
        assertThat(numbers.rule(List.of("other"))).isEqualTo(new GovernorRule(95, 100, 10, 5));
        assertThat(GovernorNumbers.NONE.rule(List.of())).isEqualTo(GovernorRule.USUAL);
        assertThat(GovernorNumbers.areIn("returns")).isFalse();
        assertThat(GovernorNumbers.categoryOf("governor.101")).isEqualTo("101");
    }
}
