package org.fenbo.intake.report;

import java.time.Instant;
import java.util.Optional;
import org.fenbo.intake.report.ReportEvent.ReportFiled;
import org.fenbo.intake.report.ReportEvent.ReportJoined;
import org.fenbo.intake.report.ReportEvent.ReportReceived;
import org.jspecify.annotations.Nullable;

/** A report on its way: each stage offers what can be done in it and no more (INT-4). */
public sealed interface Report {
    /** How it came to us. */
    ReportReceived received();

    Stage stage();

    /** The case that its matter has, once it has one. */
    Optional<String> caseNumber();

    /** The report that it is joined to, if it is. */
    default Optional<ReportNumber> joinedTo() {
        return Optional.empty();
    }

    default ReportNumber number() {
        return received().report();
    }

    /** Received; nobody has decided on it yet. */
    record Waiting(ReportReceived received) implements Report {
        /**
         * Files it: a case with the same digits will be opened.
         *
         * @param revision of the registry that its codes were checked against
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

        /** Joins it to the case of an earlier report. */
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

    /** A case was opened from it. */
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

    /** It belongs to the case of another report. */
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
     * The page of transitions.
     *
     * @throws IllegalStateException if the event can't follow the state: the log is not one report's
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
