package org.fenbo.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.Answer.Cooperator;
import org.fenbo.dispatch.routing.RoutingContent.Assignment;
import org.fenbo.dispatch.routing.RoutingContent.DutyEntry;
import org.fenbo.dispatch.routing.RoutingContent.Terms;
import org.fenbo.dispatch.routing.RoutingContent.Where;
import org.fenbo.dispatch.routing.RoutingContent.WorkItem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests who gets the order if a work item of the duty fits the matter. */
class WorkItemRoutingTest {
    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");
    private static final Condition COMPLAINT = new Condition.OneOf("nature", Set.of("COMPLAINT"));
    private static final Assignment DUTY =
            new Assignment.ToLead("U-LEAD", "牵头", List.of(cooperator("U-HELP", "协助"), cooperator("U-MORE", "配合")));

    @Test
    @DisplayName("具体工作事项与事项、区域、事实相符时由其承担单位主办，写明其应做的事；不相符时仍由主办单位 (REG-18b)")
    void an_item_that_fits_names_the_unit() {
        Answer.ByDuty fitting = ask(Terms.NONE, item("W", "U-BODY", "leaf", "S1", COMPLAINT));
        assertThat(fitting.lead()).isEqualTo(new UnitCode("U-BODY"));
        assertThat(fitting.owes()).isEqualTo("title of W");
        assertThat(fitting.cooperators()).isEqualTo(((Assignment.ToLead) DUTY).cooperators());
        assertThat(fitting.explanation().chinese()).contains("W");
        assertThat(lead(item("W", "U-BODY", "type", "D"))).isEqualTo("U-BODY");
        assertThat(lead(item("W", "U-BODY", "other", "S1"))).isEqualTo("U-LEAD");
        assertThat(lead(item("W", "U-BODY", "leaf", "S2"))).isEqualTo("U-LEAD");
        assertThat(lead(item("W", "U-BODY", "leaf", "S1", new Condition.OneOf("nature", Set.of("THANKS")))))
                .isEqualTo("U-LEAD");
        Answer.ByDuty unknown =
                ask(Terms.NONE, item("W", "U-BODY", "leaf", "S1", new Condition.OneOf("keyPlace", Set.of("SCHOOL"))));
        assertThat(unknown.lead()).isEqualTo(new UnitCode("U-LEAD"));
        assertThat(unknown.owes()).isEqualTo("牵头");
        assertThat(unknown.explanation().chinese()).endsWith("未知的事实：keyPlace");
    }

    @Test
    @DisplayName("几项都相符的，先看事项远近，再看区域远近，再看条件多少 (REG-18b)")
    void of_several_items_the_most_specific_decides() {
        WorkItem near = item("W9", "U-NEAR", "leaf", "D");
        assertThat(lead(item("W1", "U-FAR", "main", "G1"), near)).isEqualTo("U-NEAR");
        assertThat(lead(item("W1", "U-ALL", "", "G1"), near)).isEqualTo("U-NEAR");
        assertThat(lead(item("W1", "U-WIDE", "leaf", ""), near)).isEqualTo("U-NEAR");
        assertThat(lead(near, item("W0", "U-GRID", "leaf", "G1"))).isEqualTo("U-GRID");
        assertThat(lead(item("W1", "U-PLAIN", "leaf", "D"), item("W9", "U-EXACT", "leaf", "D", COMPLAINT)))
                .isEqualTo("U-EXACT");
        assertThat(lead(item("W2", "U-SECOND", "leaf", "D"), item("W1", "U-FIRST", "leaf", "D")))
                .isEqualTo("U-FIRST");
    }

    @Test
    @DisplayName("承担单位本是协办的，与主办单位互换；主办单位不变的，承担单位按其事项协办 (REG-2c, REG-18b)")
    void the_unit_of_an_item_and_the_lead_change_places_unless_the_lead_stays() {
        WorkItem ofHelper = item("W", "U-HELP", "leaf", "D");
        Answer.ByDuty swapped = ask(Terms.NONE, ofHelper);
        assertThat(swapped.lead()).isEqualTo(new UnitCode("U-HELP"));
        assertThat(swapped.cooperators()).containsExactly(cooperator("U-LEAD", "牵头"), cooperator("U-MORE", "配合"));

        Terms stays = new Terms(false, true, false);
        Answer.ByDuty stayed = ask(stays, ofHelper);
        assertThat(stayed.lead()).isEqualTo(new UnitCode("U-LEAD"));
        assertThat(stayed.owes()).isEqualTo("牵头");
        assertThat(stayed.cooperators())
                .containsExactly(cooperator("U-HELP", "title of W"), cooperator("U-MORE", "配合"));
        assertThat(ask(stays, item("W", "U-BODY", "leaf", "D")).cooperators())
                .containsExactly(
                        cooperator("U-HELP", "协助"), cooperator("U-MORE", "配合"), cooperator("U-BODY", "title of W"));
        Answer.ByDuty own = ask(stays, item("W", "U-LEAD", "leaf", "D"));
        assertThat(own.owes()).isEqualTo("title of W");
        assertThat(own.cooperators()).isEqualTo(((Assignment.ToLead) DUTY).cooperators());
    }

    @Test
    @DisplayName("人工研判的职责，具体工作事项相符时直接派给承担单位 (REG-18b)")
    void an_item_of_a_duty_by_decision_names_the_unit() {
        Assignment open = new Assignment.ByDecision(List.of(RankedUnit.ofRegistry(new UnitCode("U-ONE"), 0.6, 6)));
        assertThat(answer(open, Terms.NONE, item("W", "U-BODY", "leaf", "D")))
                .isInstanceOfSatisfying(Answer.ByDuty.class, duty -> {
                    assertThat(duty.lead()).isEqualTo(new UnitCode("U-BODY"));
                    assertThat(duty.owes()).isEqualTo("title of W");
                });
        assertThat(answer(open, Terms.NONE, item("W", "U-BODY", "leaf", "S2"))).isInstanceOf(Answer.ByDecision.class);
    }

    private static String lead(WorkItem... items) {
        return ask(Terms.NONE, items).lead().value();
    }

    private static Answer.ByDuty ask(Terms terms, WorkItem... items) {
        return (Answer.ByDuty) answer(DUTY, terms, items);
    }

    private static Answer answer(Assignment assignment, Terms terms, WorkItem... items) {
        DutyEntry line =
                new DutyEntry("duty", "type", Where.ANYWHERE, assignment, List.of(), Condition.Days.ALL, terms);
        return new MadeUpRegistry(List.of(line), List.of(), List.of(), Map.of(), false)
                .table(List.of(items))
                .answerFor(
                        new CategoryCode("leaf"), new AreaCode("G1"), new Facts(NOON, Map.of("nature", "COMPLAINT")));
    }

    private static WorkItem item(String code, String body, String category, String area, Condition... conditions) {
        return new WorkItem(
                code,
                "duty",
                "title of " + code,
                body,
                Stream.of(category).filter(one -> !one.isEmpty()).toList(),
                area.isEmpty() ? Where.ANYWHERE : new Where.In(area),
                List.of(conditions));
    }

    private static Cooperator cooperator(String unit, String owes) {
        return new Cooperator(new UnitCode(unit), owes);
    }
}
