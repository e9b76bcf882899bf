package org.fenbo.supervision.board;

import java.util.OptionalDouble;

/**
 * Counts of cases; each case counts once, and nothing is estimated.
 *
 * @param open all open cases, including cases that are due soon or overdue
 * @param closed all closed cases
 * @param closedOverdue the closed cases that were closed late
 * @param judged the closed cases that had a deadline
 */
public record Figures(long open, long dueSoon, long overdue, long closed, long closedOverdue, long judged) {
    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0);

    /** The figures of one case. */
    public static Figures of(DueState state) {
        return switch (state) {
            case OPEN -> new Figures(1, 0, 0, 0, 0, 0);
            case DUE_SOON -> new Figures(1, 1, 0, 0, 0, 0);
            case OVERDUE -> new Figures(1, 0, 1, 0, 0, 0);
            case CLOSED -> new Figures(0, 0, 0, 1, 0, 1);
            case CLOSED_OVERDUE -> new Figures(0, 0, 0, 1, 1, 1);
            case CLOSED_UNJUDGED -> new Figures(0, 0, 0, 1, 0, 0);
        };
    }

    public Figures plus(Figures other) {
        return new Figures(
                open + other.open,
                dueSoon + other.dueSoon,
                overdue + other.overdue,
                closed + other.closed,
                closedOverdue + other.closedOverdue,
                judged + other.judged);
    }

    /**
     * The share of the closed cases with a deadline that were closed late, from 0 to 1; empty if no closed case had a
     * deadline.
     */
    public OptionalDouble overdueShare() {
        return judged == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) closedOverdue / judged);
    }
}
