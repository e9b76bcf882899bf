package org.fenbo.dispatch.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fenbo.dispatch.casefile.FilingEvent.CaseFiled;
import org.fenbo.dispatch.casefile.Invariants.Invariant;
import org.fenbo.dispatch.casefile.OrderEvent.OrderAccepted;
import org.fenbo.dispatch.casefile.OrderEvent.OrderVerified;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Plants a fault for each invariant, so that a test with these invariants can fail. */
class InvariantsTest {

    private static final Map<OfficerId, UnitCode> UNITS = Map.of(Cases.HANDLER, Cases.SQUAD);

    private static List<Invariant> broken(CaseEvent... events) {
        return broken(Cases.with(), events);
    }

    private static List<Invariant> broken(CaseFile begun, CaseEvent... events) {
        List<Invariant> broken = new ArrayList<>();
        CaseFile file = begun;
        for (CaseEvent event : events) {
            CaseFile after = file.after(event);
            broken.addAll(Invariants.broken(file, event, after, UNITS));
            file = after;
        }
        return broken;
    }

    @Test
    @DisplayName("每条不变量都会因所植入的错误而失败 (CASE-6c,g, CASE-8a, CASE-13e)")
    void each_invariant_fails_on_a_planted_fault() {
        assertThat(broken(Cases.dispatched(1, Cases.CLEANING), Cases.dispatched(2, Cases.SQUAD)))
                .containsExactly(Invariant.ONE_LEAD_AT_WORK);
        assertThat(broken(
                        Cases.dispatched(1, Cases.CLEANING),
                        Cases.accepted(1),
                        Cases.answered(1),
                        new OrderVerified(1, Cases.HANDLER, null, Cases.NOON)))
                .containsExactly(Invariant.HANDLER_IS_NO_VERIFIER);
        assertThat(broken(Cases.dispatched(1, Cases.CLEANING), new OrderAccepted(1, Cases.COLLECTOR, Cases.NOON)))
                .containsExactly(Invariant.COLLECTOR_IS_NO_HANDLER);
        CaseFile seenBySquad = CaseFile.begin(new CaseFiled(Cases.MATTER.seenBy(Cases.SQUAD), 3, Cases.NOON));
        CaseEvent dispatched = Cases.dispatched(1, Cases.CLEANING);
        assertThat(broken(seenBySquad, dispatched, new OrderAccepted(1, Cases.LIAISON, Cases.NOON)))
                .isEmpty();
        assertThat(broken(seenBySquad, dispatched, new OrderAccepted(1, Cases.HANDLER, Cases.NOON)))
                .containsExactly(Invariant.COLLECTORS_UNIT_IS_NO_HANDLER);
        CaseFile early = Cases.with();
        CaseFile late = new CaseFile(
                later(early.matter()),
                early.queue(),
                early.orders(),
                early.referUp(),
                early.shelving(),
                early.approvals(),
                early.closure(),
                early.standing());
        assertThat(Invariants.broken(early, Cases.queued(QueueGround.BY_DECISION), late, UNITS))
                .containsExactly(Invariant.RECEIPT_STAYS);
    }

    @Test
    @DisplayName("结案之后只有重办：其后派单即被发现，重办与备注不算 (CASE-13e)")
    void only_a_redo_leads_out_of_a_closed_case() {
        List<CaseEvent> closed = List.of(
                Cases.dispatched(1, Cases.CLEANING),
                Cases.accepted(1),
                Cases.answered(1),
                Cases.verified(1),
                Cases.closed());
        assertThat(broken(with(closed, Cases.dispatched(2, Cases.SQUAD)))).containsExactly(Invariant.ENDED_STAYS_ENDED);
        assertThat(broken(with(closed, Cases.reopened(1), Cases.dispatched(2, Cases.SQUAD))))
                .isEmpty();
    }

    private static CaseEvent[] with(List<CaseEvent> events, CaseEvent... more) {
        List<CaseEvent> all = new ArrayList<>(events);
        all.addAll(List.of(more));
        return all.toArray(CaseEvent[]::new);
    }

    private static Matter later(Matter matter) {
        return new Matter(
                matter.number(),
                matter.report(),
                matter.channel(),
                matter.client(),
                matter.nature(),
                matter.category(),
                matter.area(),
                matter.urgency(),
                matter.text(),
                matter.collector(),
                matter.receivedAt().plusSeconds(1));
    }
}
