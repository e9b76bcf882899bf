package org.fenbo.rehearsal.guarantee;

import java.time.Duration;

/**
 * How quickly the platform must keep its promises.
 *
 * @param unsent how long a row may wait in an outbox while nothing is broken (I9)
 * @param usual how late a clock may pass; one in a hundred may exceed it (I5)
 * @param latest how late any clock may pass while nothing is broken (I5)
 * @param healed by when what fell due while something was broken has passed after it was healed (F12)
 * @param alerted by when an outage must have an alert, and by when the alert must end (R10)
 */
public record Limits(Duration unsent, Duration usual, Duration latest, Duration healed, Duration alerted) {
    /** What is promised, of a machine that has nothing else to do. */
    public static final Limits PROMISED = new Limits(
            Duration.ofSeconds(5),
            Duration.ofMillis(500),
            Duration.ofSeconds(2),
            Duration.ofMinutes(1),
            Duration.ofSeconds(30));

    /** Multiplied, where other work shares the machine and no time can be guaranteed. */
    public Limits times(int factor) {
        return new Limits(
                unsent.multipliedBy(factor),
                usual.multipliedBy(factor),
                latest.multipliedBy(factor),
                healed.multipliedBy(factor),
                alerted.multipliedBy(factor));
    }
}
