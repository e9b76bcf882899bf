package org.fenbo.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.CooperationEvent.CooperationDispatched;
import org.fenbo.dispatch.casefile.FilingEvent.CaseFiled;
import org.fenbo.dispatch.casefile.FilingEvent.CaseQueued;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.OrderEvent.OrderDispatched;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.UnitCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FileCaseTest {
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final Words WHY = new Words("理由", "why");
    private static final Responsibility.Explanation EXPLAINED = Responsibility.Explanation.of(WHY);
    private static final UnitCode UNIT = new UnitCode("U-CG");
    private static final Matter MATTER = new Matter(
            new CaseNumber("C44039920261122000001"),
            "R44039920261122000001",
            "HOTLINE",
            null,
            "COMPLAINT",
            new CategoryCode("CG-0101"),
            null,
            "NORMAL",
            "***",
            null,
            NOON);

    @Test
    @DisplayName("R16 立案事件写明派单所依据的清单版本")
    void a_filed_case_names_its_revision_for_every_kind_of_answer() {
        assertThat(filed(new Answer.ByDuty(UNIT, "D-1", 7, List.of(), "", WHY)).revision())
                .isEqualTo(7);
        assertThat(filed(new Answer.ByDecision("D-2", 7, List.of(), WHY)).revision())
                .isEqualTo(7);
        assertThat(filed(new Answer.None(7, WHY)).revision()).isEqualTo(7);
    }

    @Test
    void a_filed_case_names_no_revision_if_no_revision_was_in_force() {
        assertThat(filed(new Answer.None(null, WHY)).revision()).isNull();
    }

    @Test
    @DisplayName("按职责派单：主办一张，每个协办单位各一张，都写明所负职责与派单理由 (REG-2b,c, REG-4)")
    void a_duty_dispatches_an_order_to_the_lead_unit_and_to_each_co_operating_unit() {
        UnitCode food = new UnitCode("U-SC");
        UnitCode traffic = new UnitCode("U-JJ");
        Answer answer = new Answer.ByDuty(
                UNIT,
                "D-1",
                7,
                List.of(new Answer.Cooperator(food, "检查食品安全"), new Answer.Cooperator(traffic, "")),
                "牵头清理",
                WHY);
        Responsibility duty = new Responsibility.ByDuty("D-1", 7, EXPLAINED);
        assertThat(all(answer, List.of()))
                .endsWith(
                        new OrderDispatched(1, UNIT, duty, "牵头清理", NOON),
                        new CooperationDispatched(2, food, duty, "检查食品安全", NOON),
                        new CooperationDispatched(3, traffic, duty, "", NOON))
                .hasSize(4);
    }

    @Test
    @DisplayName("由人决定时，队列按清单次序列出候选单位，其后是相似案件的单位 (CASE-2g, REG-5b)")
    void a_case_by_decision_has_the_candidates_in_the_order_of_the_registry() {
        RankedUnit first = new RankedUnit(new UnitCode("U-SW"), 0.52, 118, "registry");
        RankedUnit second = new RankedUnit(UNIT, 0.11, 26, "registry");
        RankedUnit like = new RankedUnit(UNIT, 0.9, 40, "category");
        RankedUnit other = new RankedUnit(new UnitCode("U-DL"), 0.1, 2, "category");
        Answer answer = new Answer.ByDecision("D-2", 7, List.of(first, second), WHY);
        assertThat(all(answer, List.of(like, other)).getLast())
                .isEqualTo(new CaseQueued(
                        QueueGround.BY_DECISION, 7, null, List.of(first, second, other), EXPLAINED, NOON));
    }

    @Test
    @DisplayName("建议的单位只供人选择：案件待派遣，没有工单 (SEC-3c)")
    void a_unit_that_is_only_suggested_gets_no_order() {
        RankedUnit like = new RankedUnit(UNIT, 0.99, 400, "category");
        assertThat(all(new Answer.ByDecision("D-2", 7, List.of(), WHY), List.of(like)))
                .containsExactly(
                        new CaseFiled(MATTER, 7, NOON),
                        new CaseQueued(QueueGround.BY_DECISION, 7, null, List.of(like), EXPLAINED, NOON));
    }

    private static List<CaseEvent> all(Answer answer, List<RankedUnit> like) {
        return new FileCase(new FixedRouting(answer), (matter, at) -> like, of -> 1, () -> NOON).of(MATTER, null);
    }

    private static CaseFiled filed(Answer answer) {
        FileCase fileCase = new FileCase(new FixedRouting(answer), (matter, at) -> List.of(), of -> 1, () -> NOON);
        return (CaseFiled) fileCase.of(MATTER, null).getFirst();
    }
}
