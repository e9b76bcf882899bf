package org.fenbo.supervision.clock;

import java.time.Instant;
import org.fenbo.supervision.workingtime.Limit;
import org.jspecify.annotations.Nullable;

/** What happens to a clock. All times are those of what caused it, so that a replay writes the same events. */
public sealed interface ClockEvent {

    ClockName clock();

    /** When it happened. */
    Instant at();

    /** The unit that it is charged to; empty for the whole case. */
    @Nullable
    String unit();

    /**
     * A deadline was computed; it is kept as it is (TIME-4).
     *
     * @param calendar label of the calendar it was computed with
     * @param revision of the registry that gave the limit
     * @param explanation why it is due then
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
            implements ClockEvent {}

    /** It was due and not met. */
    record ClockPassed(ClockName clock, @Nullable String unit, Instant dueAt) implements ClockEvent {
        @Override
        public Instant at() {
            return dueAt;
        }
    }

    /** What it was set for was done. */
    record ClockMet(ClockName clock, @Nullable String unit, Instant dueAt, Instant metAt, boolean late)
            implements ClockEvent {
        @Override
        public Instant at() {
            return metAt;
        }
    }

    /** It no longer matters: the order went back, or the case was closed without it. */
    record ClockStopped(
            ClockName clock, Instant at, @Nullable String unit, Reason reason) implements ClockEvent {}

    /** Why a clock was stopped. The names are wire names. */
    enum Reason {
        /** The order went back to the centre (退回). */
        RETURN_GRANTED,
        /** The lead does without the co-operating unit (免办). */
        WAIVED,
        /** The case was closed. */
        CASE_CLOSED,
        /** The case was filed wrongly (作废). */
        CASE_VOIDED,
        /** The case is no longer needed (销案). */
        CASE_CANCELLED
    }

    /** A sentence in both languages of the console. */
    record Words(String zh, String en) {}
}
