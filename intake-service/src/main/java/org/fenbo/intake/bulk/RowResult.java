package org.fenbo.intake.bulk;

import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param report its number, unless it was refused
 * @param fault why it was refused, if it was
 */
public record RowResult(
        long line,
        Outcome outcome,
        @Nullable String report,
        @Nullable RowFault fault) {

    /** Accepted: a report with a case of its own; joined: a report of a matter that has one. */
    public enum Outcome {
        ACCEPTED,
        JOINED,
        REFUSED
    }

    static RowResult refused(long line, RowFault fault) {
        return new RowResult(line, Outcome.REFUSED, null, fault);
    }
}
