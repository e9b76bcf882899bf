package org.fenbo.supervision.board;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of a case by the deadline of its whole-case clock. At the instant of the deadline, the case is already
 * overdue.
 */
public enum DueState {
    OPEN,
    /** Open; the last fifth of its time has begun. */
    DUE_SOON,
    OVERDUE,
    CLOSED,
    CLOSED_OVERDUE,
    /** Closed without a deadline, so the case is neither in time nor late. */
    CLOSED_UNJUDGED;

    /** A case is due soon in this last part of its time, as a share of the whole time. */
    public static final double SOON = 0.2;

    /**
     * The state of a case.
     *
     * @param deadline null for a case without a limit
     * @param closedAt null for an open case
     */
    public static DueState of(@Nullable Span deadline, @Nullable Instant closedAt, Instant now) {
        if (closedAt != null) {
            return deadline == null ? CLOSED_UNJUDGED : closedAt.isBefore(deadline.dueAt()) ? CLOSED : CLOSED_OVERDUE;
        }
        if (deadline == null) {
            return OPEN;
        }
        return !now.isBefore(deadline.dueAt()) ? OVERDUE : deadline.soon(now) ? DUE_SOON : OPEN;
    }

    /** The time of a case, from its start to its deadline. */
    public record Span(Instant startedAt, Instant dueAt) {
        boolean soon(Instant now) {
            double left = Duration.between(now, dueAt).toMillis();
            return left <= SOON * Duration.between(startedAt, dueAt).toMillis();
        }
    }
}
