package org.fenbo.dispatch.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.COLLECTOR;
import static org.fenbo.dispatch.casefile.Cases.HANDLER;
import static org.fenbo.dispatch.casefile.Cases.LIAISON;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.SQUAD;
import static org.fenbo.dispatch.casefile.Cases.VERIFIER;
import static org.fenbo.dispatch.casefile.Cases.accepted;
import static org.fenbo.dispatch.casefile.Cases.answered;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.helpAccepted;
import static org.fenbo.dispatch.casefile.Cases.helping;
import static org.fenbo.dispatch.casefile.Cases.reworked;
import static org.fenbo.dispatch.casefile.Cases.verified;
import static org.fenbo.dispatch.casefile.Cases.with;

import org.fenbo.dispatch.casefile.Breach.Kind;
import org.fenbo.dispatch.casefile.OrderEvent.OrderAccepted;
import org.fenbo.dispatch.casefile.OrderEvent.OrderReworked;
import org.fenbo.dispatch.casefile.OrderEvent.OrderVerified;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BreachTest {
    @Test
    @DisplayName("采集、处置、核查各由不同的人，没有采办不分 (CASE-6k)")
    void three_persons_break_nothing() {
        assertThat(Breach.of(
                        with(dispatched(1, CLEANING), accepted(1), answered(1), reworked(1), answered(1), verified(1))))
                .isEmpty();
        assertThat(Breach.of(with(
                        dispatched(1, CLEANING),
                        accepted(1),
                        answered(1),
                        new OrderVerified(1, COLLECTOR, null, NOON))))
                .as("a collector may verify (CASE-6h)")
                .isEmpty();
    }

    @Test
    @DisplayName("采集人签收或反馈过任何一张工单（含协办），即为采集人办理 (CASE-6k)")
    void a_collector_who_accepted_any_order_handled_the_case() {
        Breach breach = new Breach(Kind.COLLECTOR_HANDLED, COLLECTOR);
        assertThat(Breach.of(with(dispatched(1, CLEANING), new OrderAccepted(1, COLLECTOR, NOON))))
                .containsExactly(breach);
        assertThat(Breach.of(with(dispatched(1, CLEANING), helping(2, SQUAD), helpAccepted(2, COLLECTOR))))
                .containsExactly(breach);
    }

    @Test
    @DisplayName("办理过本案的人通过或退回核查，先核查后办理的，都是办理人核查 (CASE-6k)")
    void a_person_who_handled_and_verified_breaks_the_separation_in_either_order() {
        assertThat(Breach.of(with(
                        dispatched(1, CLEANING), accepted(1), answered(1), new OrderReworked(1, HANDLER, "x", NOON))))
                .containsExactly(new Breach(Kind.HANDLER_VERIFIED, HANDLER));
        assertThat(Breach.of(with(
                        dispatched(1, CLEANING), accepted(1), answered(1), new OrderVerified(1, LIAISON, null, NOON))))
                .containsExactly(new Breach(Kind.HANDLER_VERIFIED, LIAISON));
        assertThat(Breach.of(with(
                        dispatched(1, CLEANING),
                        helping(2, SQUAD),
                        accepted(1),
                        answered(1),
                        verified(1),
                        helpAccepted(2, VERIFIER))))
                .containsExactly(new Breach(Kind.HANDLER_VERIFIED, VERIFIER));
    }
}
