package org.fenbo.supervision.flow;

import java.util.Map;
import java.util.OptionalLong;

/** How many events each topic of the broker has, how many arrive, and how many wait for readers. */
@FunctionalInterface
public interface Backlogs {
    /**
     * The number of seconds for which {@link Backlog#shortly} counts. With fewer seconds, the figure would change too
     * much; with more seconds, the figure would be too old.
     */
    int SHORTLY = 5;

    /**
     * The backlog of a topic.
     *
     * @param total how many events were ever written to the topic
     * @param shortly how many of these events were written in the last five seconds
     * @param minute how many of these events were written in the last minute
     * @param lag how many events the slowest reader of the topic still has to read
     * @param oldestSeconds how long the oldest unread event has been on the topic; empty if the time is unknown or no
     *     event waits
     */
    record Backlog(long total, long shortly, long minute, long lag, OptionalLong oldestSeconds) {}

    /**
     * The backlogs of all topics, as the broker answers now; the answer may take seconds.
     *
     * @throws IllegalStateException if the broker doesn't answer
     */
    Map<String, Backlog> byTopic();
}
