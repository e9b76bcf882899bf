package org.fenbo.backbone.events.relay;

import java.time.InstantSource;
import java.util.OptionalLong;
import org.springframework.jdbc.core.JdbcTemplate;

/** What operators ask of the outbox: how much waits, since when, and to send again from a point. */
public final class Republish {
    private final Outbox outbox;
    private final Relay relay;
    private final InstantSource wall;

    public Republish(JdbcTemplate jdbc, Relay relay, InstantSource wall) {
        this.outbox = new Outbox(jdbc);
        this.relay = relay;
        this.wall = wall;
    }

    /** Events that the broker has not acknowledged yet. */
    public long waiting() {
        return outbox.waiting();
    }

    /** Age of the oldest of them in milliseconds; empty if there is none. */
    public OptionalLong oldestMillis() {
        return outbox.oldestMillis(wall.instant());
    }

    /**
     * Sends the events of a topic again. Readers know repeats by their sequence.
     *
     * @param afterPosition place in the log after which to begin; 0 for all
     * @return how many were put into the outbox
     */
    public int again(String topic, long afterPosition) {
        int events = outbox.again(topic, afterPosition);
        relay.wake();
        return events;
    }
}
