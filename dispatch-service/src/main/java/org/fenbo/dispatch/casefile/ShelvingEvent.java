package org.fenbo.dispatch.casefile;

import java.time.Instant;
import org.fenbo.backbone.kernel.Wire;

/**
 * An event of a shelved case (挂账, CASE-18d), with its name on the wire. Supervision stops the clocks of the case while
 * it is shelved, and has a clock for each review (TIME-3e).
 */
public sealed interface ShelvingEvent extends CaseEvent {

    /** The state after this event. */
    Shelving after(Shelving before);

    /**
     * 挂账: the case takes long.
     *
     * @param unit the unit of the lead order, which works by the plan
     * @param reviewBy when the plan has to be reviewed
     * @param officer the person who asked for it
     */
    @Wire("dispatch.case.shelved.v1")
    record CaseShelved(UnitCode unit, String plan, Instant reviewBy, OfficerId officer, Instant at)
            implements ShelvingEvent {
        @Override
        public Shelving after(Shelving before) {
            return new Shelving.Shelved(unit, plan, reviewBy, at, 0);
        }
    }

    /**
     * 挂账复核: the case stays in the ledger until the next review.
     *
     * @param plan the plan from now on
     */
    @Wire("dispatch.case.reviewed.v1")
    record CaseReviewed(UnitCode unit, String finding, String plan, Instant reviewBy, OfficerId officer, Instant at)
            implements ShelvingEvent {
        @Override
        public Shelving after(Shelving before) {
            return before instanceof Shelving.Shelved shelved
                    ? new Shelving.Shelved(unit, plan, reviewBy, shelved.since(), shelved.reviews() + 1)
                    : before;
        }
    }

    /** 销账: the work goes on, and the rest of the limits runs. */
    @Wire("dispatch.case.takenup.v1")
    record CaseTakenUp(String finding, OfficerId officer, Instant at) implements ShelvingEvent {
        @Override
        public Shelving after(Shelving before) {
            return new Shelving.None();
        }
    }
}
