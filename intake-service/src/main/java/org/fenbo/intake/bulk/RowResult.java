package org.fenbo.intake.bulk;

/** The result of a row. */
public sealed interface RowResult {
    long line();

    Outcome outcome();

    /**
     * {@code ACCEPTED}: the row became a report with its own case. {@code JOINED}: the row became a report of a case
     * that already exists.
     */
    enum Outcome {
        ACCEPTED,
        JOINED,
        REFUSED
    }

    /**
     * The row became a report.
     *
     * @param report number of the report
     */
    record Taken(long line, Outcome outcome, String report) implements RowResult {}

    /** The row was refused. */
    record Refused(long line, RowFault fault) implements RowResult {
        @Override
        public Outcome outcome() {
            return Outcome.REFUSED;
        }
    }
}
