package org.fenbo.rehearsal.guarantee;

import java.time.Duration;

/**
 * The time limits of the platform's promises.
 *
 * @param unsent how long a row may wait in an outbox while nothing is broken (I9)
 * @param usual how late a clock may pass; one clock in a hundred, at least one, may exceed this (I5)
 * @param latest how late any clock may pass while nothing is broken (I5)
 * @param healed how long after the repair a clock may pass if it became due while something was broken (F12)
 * @param alerted how long after the beginning of an outage its alert may come, and how long after the repair the alert
 *     may stay on (R10)
 */
public record Limits(Duration unsent, Duration usual, Duration latest, Duration healed, Duration alerted) {
    /** The promised limits; they apply to a machine that does no other work. */
    public static final Limits PROMISED = new Limits(
            Duration.ofSeconds(5),
            Duration.ofMillis(500),
            Duration.ofSeconds(2),
            Duration.ofMinutes(1),
            Duration.ofSeconds(30));

    /**
     * These limits multiplied by {@code factor}, for a machine that also does other work: no time can be guaranteed on
     * such a machine.
     */
    public Limits times(int factor) {
        return new Limits(
                unsent.multipliedBy(factor),
                usual.multipliedBy(factor),
                latest.multipliedBy(factor),
                healed.multipliedBy(factor),
                alerted.multipliedBy(factor));
    }
}
