package org.fenbo.backbone.events.relay;

import java.time.Duration;

/**
 * The settings of a relay.
 *
 * @param name the name of the outbox; only one of the relays with this name leads at a time
 * @param linger how long the relay gathers events if more than a hundred events per second arrive
 * @param lease another relay takes over if the leader's beat doesn't change for this time; each request to the broker
 *     must end within this time
 * @param check how often the relay asks the broker whether a topic has lost its tail (its last records)
 * @param answer the time within which the producer reports the success or failure of each record; if no report comes
 *     within this time, the relay ends the process
 */
public record RelayPlan(String name, Duration linger, Duration lease, Duration check, Duration answer) {
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration CHECK = Duration.ofMinutes(1);
    private static final Duration ANSWER = Duration.ofSeconds(45);

    public static RelayPlan usual(String name, Duration linger) {
        return new RelayPlan(name, linger, LEASE, CHECK, ANSWER);
    }
}
