package org.fenbo.supervision.clock;

import java.time.Instant;
import org.fenbo.backbone.workingtime.Limit;
import org.jspecify.annotations.Nullable;

/** An event of a clock. Its time is the time of its cause, so that a replay writes the same events. */
public sealed interface ClockEvent {

    ClockName clock();

    /** When the event happened. */
    Instant at();

    /** The unit that is responsible for the clock; null for a whole-case clock. */
    @Nullable
    String unit();

    /**
     * A deadline was computed (TIME-4). Only the end of a pause moves it later (TIME-3e).
     *
     * @param calendar label of the calendar with which the deadline was computed
     * @param revision the registry revision that gave the limit
     * @param explanation why the clock is due at this time
     */
    record ClockSet(
            ClockName clock,
            Instant at,
            @Nullable String unit,
            Instant startedAt,
            Limit limit,
            Instant dueAt,
            String calendar,
            int revision,
            Words explanation)
            implements ClockEvent {
        /** This clock with a later deadline. */
        ClockSet movedTo(Instant later, Words why) {
            return new ClockSet(clock, at, unit, startedAt, limit, later, calendar, revision, why);
        }
    }

    /**
     * The clock doesn't run any more, because the order is paused (暂停, TIME-3e).
     *
     * @param dueAt when the clock was due without the pause
     */
    record ClockPaused(
            ClockName clock, Instant at, @Nullable String unit, Instant dueAt) implements ClockEvent {}

    /**
     * The rest of the limit runs, because the pause has ended (TIME-3e).
     *
     * @param resumedAt when the pause ended
     * @param earlierDueAt when the clock was due before the pause
     * @param dueAt when it is due now
     * @param explanation why the clock is due then
     */
    record ClockResumed(
            ClockName clock,
            Instant at,
            @Nullable String unit,
            Instant resumedAt,
            Instant earlierDueAt,
            Instant dueAt,
            Words explanation)
            implements ClockEvent {}

    /** The clock was due and not met. */
    record ClockPassed(ClockName clock, @Nullable String unit, Instant dueAt) implements ClockEvent {
        @Override
        public Instant at() {
            return dueAt;
        }
    }

    /** The work that the clock was set for was done. */
    record ClockMet(ClockName clock, @Nullable String unit, Instant dueAt, Instant metAt, boolean late)
            implements ClockEvent {
        @Override
        public Instant at() {
            return metAt;
        }
    }

    /** The clock is no longer needed: the order was returned or waived, or the case ended. */
    record ClockStopped(
            ClockName clock, Instant at, @Nullable String unit, Reason reason) implements ClockEvent {}

    /** Why a clock was stopped; the names are sent on the wire. */
    enum Reason {
        /** The return of the order was granted (退回), or the order that it helped went back. */
        RETURN_GRANTED,
        /** The centre withdrew the order (撤回). */
        WITHDRAWN,
        /** The lead waived the co-operating order (免办). */
        WAIVED,
        /** The case got another category, and another clock began (重新分类). */
        RECLASSIFIED,
        /** The deadline moved, and another clock has the later one (延期, TIME-3f). */
        EXTENDED,
        /** The case was closed. */
        CASE_CLOSED,
        /** The case was filed wrongly (作废). */
        CASE_VOIDED,
        /** The case is no longer needed (销案). */
        CASE_CANCELLED
    }

    /** A sentence in the two languages of the console. */
    record Words(String zh, String en) {}
}
