package org.fenbo.supervision.flow;

import java.util.Map;
import java.util.OptionalLong;

/** What passes the broker's topics, and what waits there. */
@FunctionalInterface
public interface Backlogs {
    /** Over how many seconds {@link Backlog#shortly} counts: long enough to be calm, short enough to be now. */
    int SHORTLY = 5;

    /**
     * The backlog of a topic.
     *
     * @param total events ever written to it
     * @param shortly how many of them in the last five seconds
     * @param minute how many of them in the last minute
     * @param lag how many of them the slowest of its readers has still to read
     * @param oldestSeconds how long the oldest of these has been there
     */
    record Backlog(long total, long shortly, long minute, long lag, OptionalLong oldestSeconds) {}

    /**
     * All topics that are there, as the broker answers now; that may take seconds.
     *
     * @throws IllegalStateException if it doesn't answer
     */
    Map<String, Backlog> byTopic();
}
