package org.fenbo.dispatch.governor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.SQUAD;
import static org.fenbo.dispatch.casefile.Cases.accepted;
import static org.fenbo.dispatch.casefile.Cases.answered;
import static org.fenbo.dispatch.casefile.Cases.byRuling;
import static org.fenbo.dispatch.casefile.Cases.closed;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.done;
import static org.fenbo.dispatch.casefile.Cases.helping;
import static org.fenbo.dispatch.casefile.Cases.queued;
import static org.fenbo.dispatch.casefile.Cases.reopened;
import static org.fenbo.dispatch.casefile.Cases.returnAsked;
import static org.fenbo.dispatch.casefile.Cases.returnGranted;
import static org.fenbo.dispatch.casefile.Cases.verified;
import static org.fenbo.dispatch.casefile.Cases.with;
import static org.fenbo.dispatch.casefile.Cases.withdrawn;

import java.util.Optional;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.Cases;
import org.fenbo.dispatch.casefile.ClosureEvent.CaseVoided;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.OrderEvent.OrderDispatched;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.casefile.VoidGround;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AutomaticOrderTest {
    private static final CaseEvent BY_PERSON =
            new OrderDispatched(2, SQUAD, new Responsibility.ByDecision(Cases.DISPATCHER, "theirs"), NOON);

    private static Optional<Verdict> verdict(CaseFile file) {
        return AutomaticOrder.of(file).orElseThrow().verdict();
    }

    @Test
    @DisplayName("自动派单的单位最终办结的，为派对；办结前不计 (CASE-22b)")
    void an_order_is_right_if_its_unit_handled_the_case_in_the_end() {
        assertThat(verdict(with(dispatched(1, CLEANING), accepted(1), answered(1), verified(1))))
                .isEmpty();
        assertThat(verdict(done())).contains(Verdict.RIGHT);
        assertThat(AutomaticOrder.of(done()))
                .contains(new AutomaticOrder(CLEANING, Optional.of("D-001"), NOON, Optional.of(Verdict.RIGHT), false));
    }

    @Test
    @DisplayName("退回获准、撤回后改派其他单位的，即为派错；撤回后仍派原单位的不算 (CASE-22b)")
    void an_order_is_wrong_as_soon_as_another_unit_has_the_case_or_its_return_was_granted() {
        CaseFile asked = with(dispatched(1, CLEANING), returnAsked(1));
        assertThat(verdict(asked)).isEmpty();
        CaseFile returned = asked.after(returnGranted(1));
        assertThat(verdict(returned)).contains(Verdict.WRONG);
        assertThat(AutomaticOrder.of(returned).orElseThrow().returned()).isTrue();
        assertThat(verdict(returned.after(queued(QueueGround.RETURNED)).after(BY_PERSON)))
                .contains(Verdict.WRONG);

        CaseFile withdrawn = with(dispatched(1, CLEANING), withdrawn(1), queued(QueueGround.WITHDRAWN));
        assertThat(verdict(withdrawn)).isEmpty();
        assertThat(verdict(withdrawn.after(BY_PERSON))).contains(Verdict.WRONG);
        assertThat(verdict(withdrawn.after(byRuling(2, CLEANING)))).isEmpty();
    }

    @Test
    @DisplayName("退回后裁决仍由原单位承办并办结的，为派对；裁决给其他单位的，为派错 (CASE-22b)")
    void a_ruling_decides_whose_case_it_is() {
        CaseFile returned =
                with(dispatched(1, CLEANING), returnAsked(1), returnGranted(1), queued(QueueGround.DISPUTED));
        CaseFile back = returned.after(byRuling(2, CLEANING));
        assertThat(verdict(back)).isEmpty();
        CaseFile ended =
                back.after(accepted(2)).after(answered(2)).after(verified(2)).after(closed());
        assertThat(verdict(ended)).contains(Verdict.RIGHT);
        assertThat(verdict(returned.after(byRuling(2, SQUAD)))).contains(Verdict.WRONG);
    }

    @Test
    @DisplayName("作废的案件不计；重办的案件待再办结时计 (CASE-22b)")
    void a_case_that_nobody_handled_in_the_end_does_not_count() {
        CaseEvent voided = new CaseVoided(VoidGround.FILED_TWICE, Cases.DISPATCHER, NOON);
        assertThat(verdict(with(dispatched(1, CLEANING), voided))).contains(Verdict.NONE);
        assertThat(verdict(done().after(reopened(1)))).isEmpty();
        assertThat(verdict(done().after(reopened(1))
                        .after(queued(QueueGround.REDO))
                        .after(BY_PERSON)))
                .contains(Verdict.WRONG);
    }

    @Test
    @DisplayName("人工派的工单、协办工单不算自动派单；兜底的首问派单算 (CASE-2f, CASE-22b)")
    void only_a_lead_order_of_the_platform_is_automatic() {
        assertThat(AutomaticOrder.of(with(queued(QueueGround.BY_DECISION)))).isEmpty();
        assertThat(AutomaticOrder.of(with(Cases.byFirstContact(1, CLEANING)))).isEmpty();
        assertThat(AutomaticOrder.of(with(byRuling(1, CLEANING), helping(2, SQUAD))))
                .isEmpty();
        Responsibility fallback = new Responsibility.ByFirstContact(OfficerId.PLATFORM, "rule");
        assertThat(AutomaticOrder.of(with(new OrderDispatched(1, CLEANING, fallback, NOON))))
                .map(AutomaticOrder::unit)
                .contains(new UnitCode("U-CG"));
    }
}
