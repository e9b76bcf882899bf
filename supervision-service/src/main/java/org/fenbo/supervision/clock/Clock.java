package org.fenbo.supervision.clock;

import java.time.Instant;
import java.util.List;
import org.fenbo.supervision.clock.ClockEvent.ClockMet;
import org.fenbo.supervision.clock.ClockEvent.ClockPassed;
import org.fenbo.supervision.clock.ClockEvent.ClockPaused;
import org.fenbo.supervision.clock.ClockEvent.ClockSet;
import org.fenbo.supervision.clock.ClockEvent.ClockStopped;
import org.fenbo.supervision.clock.ClockEvent.Reason;

/**
 * The state of one clock. A clock passes at its due time, so work that is done at that instant or later is late. Only
 * the time of the work decides whether it is late. The arrival time of the event has no influence.
 */
public sealed interface Clock {

    /** The event that set the clock. */
    ClockSet set();

    /** The events that follow when the time is {@code now}. */
    default List<ClockEvent> passAt(Instant now) {
        return List.of();
    }

    /** The events that follow when the work was done at {@code done}. */
    default List<ClockEvent> meetAt(Instant done) {
        return List.of();
    }

    /** The events that follow when the clock is no longer needed. */
    default List<ClockEvent> stopAt(Instant at, Reason reason) {
        return List.of();
    }

    /** The events that follow when the clock is not to run any more for a time. */
    default List<ClockEvent> pauseAt(Instant at) {
        return List.of();
    }

    /** The work is not done yet, and the passing is not written yet. */
    record Running(ClockSet set) implements Clock {
        @Override
        public List<ClockEvent> passAt(Instant now) {
            return now.isBefore(set.dueAt()) ? List.of() : List.of(passed());
        }

        /** If the clock is met late, it passed before. So the event of the passing is written first. */
        @Override
        public List<ClockEvent> meetAt(Instant done) {
            return done.isBefore(set.dueAt())
                    ? List.of(met(set, done, false))
                    : List.of(passed(), met(set, done, true));
        }

        @Override
        public List<ClockEvent> stopAt(Instant at, Reason reason) {
            return at.isBefore(set.dueAt())
                    ? List.of(stopped(set, at, reason))
                    : List.of(passed(), stopped(set, at, reason));
        }

        /** A clock that was due before the pause has passed, so nothing of its limit is left. */
        @Override
        public List<ClockEvent> pauseAt(Instant at) {
            return at.isBefore(set.dueAt())
                    ? List.of(new ClockPaused(set.clock(), at, set.unit(), set.dueAt()))
                    : List.of(passed());
        }

        private ClockPassed passed() {
            return new ClockPassed(set.clock(), set.unit(), set.dueAt());
        }
    }

    /** The clock doesn't run; the rest of its limit is kept (TIME-3e). So it can't pass, and work is never late. */
    record Paused(ClockSet set, Instant pausedAt) implements Clock {
        @Override
        public List<ClockEvent> meetAt(Instant done) {
            return List.of(met(set, done, false));
        }

        @Override
        public List<ClockEvent> stopAt(Instant at, Reason reason) {
            return List.of(stopped(set, at, reason));
        }
    }

    /** The clock has passed, and the work is not done yet. */
    record Passed(ClockSet set) implements Clock {
        /**
         * The event may arrive after the due time although the work was done in time. In this case the clock has
         * passed, but the work is not late.
         */
        @Override
        public List<ClockEvent> meetAt(Instant done) {
            return List.of(met(set, done, !done.isBefore(set.dueAt())));
        }

        @Override
        public List<ClockEvent> stopAt(Instant at, Reason reason) {
            return List.of(stopped(set, at, reason));
        }
    }

    /** The work is done. */
    record Met(ClockSet set, Instant metAt, boolean late) implements Clock {}

    /** The clock is no longer needed. */
    record Stopped(ClockSet set, Instant stoppedAt, Reason reason) implements Clock {}

    private static ClockMet met(ClockSet set, Instant done, boolean late) {
        return new ClockMet(set.clock(), set.unit(), set.dueAt(), done, late);
    }

    private static ClockStopped stopped(ClockSet set, Instant at, Reason reason) {
        return new ClockStopped(set.clock(), at, set.unit(), reason);
    }
}
