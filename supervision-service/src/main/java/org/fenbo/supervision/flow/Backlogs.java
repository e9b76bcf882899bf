package org.fenbo.supervision.flow;

import java.util.Map;
import java.util.OptionalLong;

/** What waits at the broker. */
@FunctionalInterface
public interface Backlogs {

    /**
     * How a topic stands.
     *
     * @param total events ever written to it
     * @param lag how many of them the slowest of its readers has still to read
     * @param oldestSeconds how long the oldest of these has been there
     */
    record Backlog(long total, long lag, OptionalLong oldestSeconds) {}

    /** All topics that are there. */
    Map<String, Backlog> byTopic();
}
