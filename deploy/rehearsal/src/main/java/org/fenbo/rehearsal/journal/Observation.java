package org.fenbo.rehearsal.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the driver of the rehearsal observed, and when it moved clocks and caused faults. Its POST requests are recorded
 * separately ({@link Attempt}). All times are by the machine's clock.
 */
public sealed interface Observation {
    /**
     * The clocks of all services were moved to an instant.
     *
     * @param sent the time right before the first service was ordered to move its clock
     * @param answered the time right after the last service had confirmed the instant
     */
    record ClocksMoved(Instant to, Instant sent, Instant answered) implements Observation {}

    /**
     * One look at the outboxes.
     *
     * @param at right before the look
     * @param outbox the outbox with the oldest waiting row; empty if no row waits
     * @param recorded when that row was stored; the time of the look if no row waits
     */
    record OldestUnsent(Instant at, String outbox, Instant recorded) implements Observation {}

    /**
     * The period in which the outboxes were watched: the whole run.
     *
     * @param until the end of the run
     * @param failure why the looks ended early; empty if they went on until the end
     */
    record Watched(Instant from, Instant until, String failure) implements Observation {}

    /**
     * A part was killed, halted or stopped, and the platform recovered.
     *
     * @param healed when every service reported again that it is ready
     */
    record Disturbance(String what, Instant from, Instant healed) implements Observation {}

    /**
     * A server was unavailable.
     *
     * @param alerted how long it took until an alert came; empty if none came
     * @param alerts the first alerts about the outage
     * @param calmed how long after the recovery the last alert ended; empty if an alert was still on
     * @param left the alerts that were still on when the wait for their end was over
     */
    record Outage(
            String part,
            Duration away,
            Optional<Duration> alerted,
            List<String> alerts,
            Optional<Duration> calmed,
            List<String> left)
            implements Observation {}
}
