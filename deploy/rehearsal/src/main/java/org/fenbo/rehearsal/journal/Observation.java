package org.fenbo.rehearsal.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the driver saw and did apart from its calls; all times are by the machine's clock. */
public sealed interface Observation {
    /**
     * The clocks of all services were moved to an instant.
     *
     * @param sent before the first of them was ordered
     * @param answered after the last of them had confirmed the instant
     */
    record ClocksMoved(Instant to, Instant sent, Instant answered) implements Observation {}

    /**
     * A look at the outboxes.
     *
     * @param at before it was asked
     * @param outbox whose row is the oldest; empty if none waits
     * @param recorded when that row was written down; the time of the look if none waits
     */
    record OldestUnsent(Instant at, String outbox, Instant recorded) implements Observation {}

    /**
     * How long somebody was there to look at the outboxes: the whole run.
     *
     * @param until the end of the run
     * @param failure why the looks ended before it; empty if they went on
     */
    record Watched(Instant from, Instant until, String failure) implements Observation {}

    /**
     * A part was killed, halted or stopped, and all was well again.
     *
     * @param healed when every service reported again that it is ready
     */
    record Disturbance(String what, Instant from, Instant healed) implements Observation {}

    /**
     * A server was unavailable.
     *
     * @param alerted how long it took until an alert came; empty if none did
     * @param alerts the alerts
     * @param calmed how long after the healing the last alert ended; empty if one was still on
     * @param left the alerts last
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
