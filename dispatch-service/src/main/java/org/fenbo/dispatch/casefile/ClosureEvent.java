package org.fenbo.dispatch.casefile;

import java.time.Instant;
import org.fenbo.backbone.kernel.Wire;

/** The end of a case. */
public sealed interface ClosureEvent extends CaseEvent {

    /** Whether the case is closed after it. */
    Closure after(Closure before);

    /** 结案. */
    @Wire("dispatch.case.closed.v1")
    record CaseClosed(ClosingBasis basis, OfficerId officer, Instant at) implements ClosureEvent {
        @Override
        public Closure after(Closure before) {
            return new Closure.Closed();
        }
    }
}
