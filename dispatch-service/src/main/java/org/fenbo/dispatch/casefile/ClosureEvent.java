package org.fenbo.dispatch.casefile;

import java.time.Instant;
import org.fenbo.backbone.kernel.Wire;
import org.jspecify.annotations.Nullable;

/** The end of a case, and the redo that ends the end. */
public sealed interface ClosureEvent extends CaseEvent {

    /** The closure after this event. */
    Closure after(Closure before);

    /**
     * 结案: the case was closed.
     *
     * @param condition the condition of the category, which the officer confirmed (REG-11k); null if the category names
     *     none, or if the event is older than this field
     */
    @Wire("dispatch.case.closed.v1")
    record CaseClosed(ClosingBasis basis, @Nullable String condition, OfficerId officer, Instant at)
            implements ClosureEvent {
        /** The closing of a case whose category names no condition. */
        public CaseClosed(ClosingBasis basis, OfficerId officer, Instant at) {
            this(basis, null, officer, at);
        }

        @Override
        public Closure after(Closure before) {
            return new Closure.Closed();
        }
    }

    /**
     * 重办: the case is open again, in a new round (CASE-13e). Its whole-case clock begins anew.
     *
     * @param redo which redo of the case it is, from 1
     * @param round which round of the whole-case clock begins, from 2; null if the event is older than this field
     * @param key whether the case is a key order (重点单) from now on
     * @param revision number of the registry's revision that dispatch decided by (R16); null if none was in force
     */
    @Wire("dispatch.case.reopened.v1")
    record CaseReopened(
            int redo,
            @Nullable Integer round,
            boolean key,
            String reason,
            @Nullable Integer revision,
            OfficerId officer,
            Instant at)
            implements ClosureEvent {
        @Override
        public Closure after(Closure before) {
            return new Closure.Open();
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
