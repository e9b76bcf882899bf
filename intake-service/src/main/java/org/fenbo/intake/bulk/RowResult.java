package org.fenbo.intake.bulk;

/** What became of a row. */
public sealed interface RowResult {
    long line();

    Outcome outcome();

    /** Accepted: a report with a case of its own; joined: a report of a matter that has one. */
    enum Outcome {
        ACCEPTED,
        JOINED,
        REFUSED
    }

    /**
     * It became a report.
     *
     * @param report its number
     */
    record Taken(long line, Outcome outcome, String report) implements RowResult {}

    /** It was refused. */
    record Refused(long line, RowFault fault) implements RowResult {
        @Override
        public Outcome outcome() {
            return Outcome.REFUSED;
        }
    }
}
