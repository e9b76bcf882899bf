package org.fenbo.supervision.flow;

import java.util.Map;
import java.util.OptionalLong;

/** How many events the broker's topics have, how many come, and how many wait for readers. */
@FunctionalInterface
public interface Backlogs {
    /**
     * The seconds that {@link Backlog#shortly} covers. With fewer seconds the figure would jump; with more it would be
     * old.
     */
    int SHORTLY = 5;

    /**
     * The backlog of a topic.
     *
     * @param total how many events were ever written to it
     * @param shortly how many of them were written in the last five seconds
     * @param minute how many of them were written in the last minute
     * @param lag how many events its slowest reader still has to read
     * @param oldestSeconds how long the oldest of these events has been on the topic; empty if it is unknown or none
     *     waits
     */
    record Backlog(long total, long shortly, long minute, long lag, OptionalLong oldestSeconds) {}

    /**
     * The backlogs of all topics, as the broker answers now; the answer may take seconds.
     *
     * @throws IllegalStateException if the broker doesn't answer
     */
    Map<String, Backlog> byTopic();
}
