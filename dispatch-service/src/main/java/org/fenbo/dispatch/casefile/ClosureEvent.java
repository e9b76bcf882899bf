package org.fenbo.dispatch.casefile;

import java.time.Instant;
import org.fenbo.backbone.kernel.Wire;

/** The end of a case. */
public sealed interface ClosureEvent extends CaseEvent {

    /** The closure after this event. */
    Closure after(Closure before);

    /** 结案: the case was closed. */
    @Wire("dispatch.case.closed.v1")
    record CaseClosed(ClosingBasis basis, OfficerId officer, Instant at) implements ClosureEvent {
        @Override
        public Closure after(Closure before) {
            return new Closure.Closed();
        }
    }

    /** 作废: the case was filed wrongly (CASE-12g). */
    @Wire("dispatch.case.voided.v1")
    record CaseVoided(VoidGround ground, OfficerId officer, Instant at) implements ClosureEvent {
        @Override
        public Closure after(Closure before) {
            return new Closure.Voided();
        }
    }

    /** 销案: the case is no longer needed (CASE-12g). */
    @Wire("dispatch.case.cancelled.v1")
    record CaseCancelled(CancelGround ground, OfficerId officer, Instant at) implements ClosureEvent {
        @Override
        public Closure after(Closure before) {
            return new Closure.Cancelled();
        }
    }
}
