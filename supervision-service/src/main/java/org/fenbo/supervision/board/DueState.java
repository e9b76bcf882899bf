package org.fenbo.supervision.board;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The state of a case by the deadline of its whole-case clock. What is due at a moment is overdue from it on. */
public enum DueState {
    OPEN,
    /** Open, and the last fifth of its time has begun. */
    DUE_SOON,
    OVERDUE,
    CLOSED,
    CLOSED_OVERDUE,
    /** Closed without a deadline: neither in time nor late. */
    CLOSED_UNJUDGED;

    /** The share of its time, counted back from the deadline, in which a case is due soon. */
    public static final double SOON = 0.2;

    /**
     * The state of a case.
     *
     * @param deadline absent for a case without a limit
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

    /** The time a case has. */
    public record Span(Instant startedAt, Instant dueAt) {
        boolean soon(Instant now) {
            double left = Duration.between(now, dueAt).toMillis();
            return left <= SOON * Duration.between(startedAt, dueAt).toMillis();
        }
    }
}
