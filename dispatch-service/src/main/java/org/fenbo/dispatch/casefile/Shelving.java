package org.fenbo.dispatch.casefile;

import java.time.Instant;

/** Whether a case is shelved: it takes long, and its unit works by a plan (挂账, CASE-18d). */
public sealed interface Shelving {

    /** The case goes its usual way. */
    record None() implements Shelving {}

    /**
     * 挂账: the case is in the ledger, and its clocks stop.
     *
     * @param unit the unit that works by the plan
     * @param reviewBy when the next review is due
     * @param since when the case was shelved
     * @param reviews how many reviews kept the case in the ledger
     */
    record Shelved(UnitCode unit, String plan, Instant reviewBy, Instant since, int reviews) implements Shelving {}

    /** The state after an event. A case that has ended isn't in the ledger. */
    default Shelving after(CaseEvent event) {
        return switch (event) {
            case ShelvingEvent shelving -> shelving.after(this);
            case ClosureEvent _ -> new None();
            case FilingEvent _,
                    OrderEvent _,
                    CooperationEvent _,
                    ReturnEvent _,
                    ReferUpEvent _,
                    PauseEvent _,
                    ExtensionEvent _,
                    ApprovalEvent _,
                    NoteEvent _ -> this;
        };
    }
}
