package org.fenbo.backbone.events.relay;

import java.time.Duration;

/**
 * The settings of a relay.
 *
 * @param name the name of the outbox; of the relays with the same name, only one leads at a time
 * @param linger how long the relay gathers events if more than a hundred come in a second
 * @param lease the time without a beat after which another relay takes over; a question to the broker must end within
 *     this time
 * @param check how often the relay asks the broker whether it has lost the tail of a topic
 * @param answer the time within which the producer promises an answer for each record
 */
public record RelayPlan(String name, Duration linger, Duration lease, Duration check, Duration answer) {
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration CHECK = Duration.ofMinutes(1);
    private static final Duration ANSWER = Duration.ofSeconds(45);

    public static RelayPlan usual(String name, Duration linger) {
        return new RelayPlan(name, linger, LEASE, CHECK, ANSWER);
    }
}
