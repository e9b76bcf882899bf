package org.fenbo.dispatch.casefile;

/** What dispatch knows of the deadlines that supervision computes. */
@FunctionalInterface
public interface Deadlines {
    /** No deadline has passed. */
    Deadlines NONE_PASSED = (number, order) -> false;

    /** Whether the time for the handling of the order is over, by what supervision has published. */
    boolean hasPassed(CaseNumber number, int order);
}
