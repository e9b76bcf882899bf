package org.fenbo.supervision.clock;

import java.time.Instant;
import java.util.List;
import org.fenbo.supervision.clock.ClockEvent.ClockMet;
import org.fenbo.supervision.clock.ClockEvent.ClockPassed;
import org.fenbo.supervision.clock.ClockEvent.ClockSet;
import org.fenbo.supervision.clock.ClockEvent.ClockStopped;
import org.fenbo.supervision.clock.ClockEvent.Reason;

/**
 * The state of one clock. It passes when it is due: what is done at that moment or after it is late. Whether something
 * was late follows from when it was done, not from when its event arrived.
 */
public sealed interface Clock {

    /** How it was set. */
    ClockSet set();

    /** What follows from the time being this late. */
    default List<ClockEvent> passAt(Instant now) {
        return List.of();
    }

    /** What follows from the work being done. */
    default List<ClockEvent> meetAt(Instant done) {
        return List.of();
    }

    /** What follows from the clock mattering no longer. */
    default List<ClockEvent> stopAt(Instant at, Reason reason) {
        return List.of();
    }

    /** Neither due nor done. */
    record Running(ClockSet set) implements Clock {
        @Override
        public List<ClockEvent> passAt(Instant now) {
            return now.isBefore(set.dueAt()) ? List.of() : List.of(passed());
        }

        /** What is met late has passed before, even if nobody had noticed. */
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

        private ClockPassed passed() {
            return new ClockPassed(set.clock(), set.unit(), set.dueAt());
        }
    }

    /** Due and not done. */
    record Passed(ClockSet set) implements Clock {
        /** Done in time, but its event arrived after the due time: it has passed, and still was not late. */
        @Override
        public List<ClockEvent> meetAt(Instant done) {
            return List.of(met(set, done, !done.isBefore(set.dueAt())));
        }

        @Override
        public List<ClockEvent> stopAt(Instant at, Reason reason) {
            return List.of(stopped(set, at, reason));
        }
    }

    /** Done. */
    record Met(ClockSet set, Instant metAt, boolean late) implements Clock {}

    /** Matters no longer. */
    record Stopped(ClockSet set, Instant stoppedAt, Reason reason) implements Clock {}

    private static ClockMet met(ClockSet set, Instant done, boolean late) {
        return new ClockMet(set.clock(), set.unit(), set.dueAt(), done, late);
    }

    private static ClockStopped stopped(ClockSet set, Instant at, Reason reason) {
        return new ClockStopped(set.clock(), at, set.unit(), reason);
    }
}
