package org.fenbo.intake.report;

import java.time.Instant;
import java.util.Optional;
import org.fenbo.intake.report.ReportEvent.ReportFiled;
import org.fenbo.intake.report.ReportEvent.ReportJoined;
import org.fenbo.intake.report.ReportEvent.ReportReceived;
import org.jspecify.annotations.Nullable;

/** A report in its present stage. Each stage has only the commands that are possible in this stage (INT-4). */
public sealed interface Report {
    /** The event that records the receipt of the report. */
    ReportReceived received();

    Stage stage();

    /** The number of the report's case; empty if it has none yet. */
    Optional<String> caseNumber();

    /** The report that this report is joined to; empty if it is not joined. */
    default Optional<ReportNumber> joinedTo() {
        return Optional.empty();
    }

    default ReportNumber number() {
        return received().report();
    }

    /** The report is received, but neither filed nor joined yet. */
    record Waiting(ReportReceived received) implements Report {
        /**
         * Files the report: dispatch will open a case with the same digits.
         *
         * @param revision number of the registry's revision by which the report's codes were checked; null before the
         *     first revision
         */
        public ReportFiled file(@Nullable Integer revision, Instant at) {
            Submission submission = received.submission();
            return new ReportFiled(
                    number(),
                    number().caseNumber(),
                    submission.source().channel(),
                    submission.source().client(),
                    submission.matter(),
                    submission.collector(),
                    revision,
                    at);
        }

        /** Joins the report to the case of an earlier report. */
        public ReportJoined join(EarlierReport.Known earlier, Instant at) {
            return new ReportJoined(number(), earlier.report(), earlier.caseNumber(), at);
        }

        @Override
        public Stage stage() {
            return Stage.WAITING;
        }

        @Override
        public Optional<String> caseNumber() {
            return Optional.empty();
        }
    }

    /** The report has its own case. */
    record Filed(ReportReceived received, ReportFiled filed) implements Report {
        @Override
        public Stage stage() {
            return Stage.FILED;
        }

        @Override
        public Optional<String> caseNumber() {
            return Optional.of(filed.caseNumber());
        }
    }

    /** The report belongs to the case of another report. */
    record Joined(ReportReceived received, ReportJoined joined) implements Report {
        @Override
        public Stage stage() {
            return Stage.JOINED;
        }

        @Override
        public Optional<String> caseNumber() {
            return Optional.of(joined.caseNumber());
        }

        @Override
        public Optional<ReportNumber> joinedTo() {
            return Optional.of(joined.joinedTo());
        }
    }

    /**
     * The state after an event.
     *
     * @param state null before the first event
     * @throws IllegalStateException if the event can't follow the state; the log is then wrong
     */
    static Report after(@Nullable Report state, ReportEvent event) {
        return switch (event) {
            case ReportReceived received when state == null -> new Waiting(received);
            case ReportFiled filed when state instanceof Waiting waiting -> new Filed(waiting.received(), filed);
            case ReportJoined joined when state instanceof Waiting waiting -> new Joined(waiting.received(), joined);
            default -> throw new IllegalStateException(event + " can't follow " + state);
        };
    }
}
