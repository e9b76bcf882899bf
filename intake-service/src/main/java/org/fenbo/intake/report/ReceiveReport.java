package org.fenbo.intake.report;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.intake.report.Report.Waiting;
import org.fenbo.intake.report.ReportEvent.ReportReceived;

/**
 * Takes a report in and, by rule, files it at once; a repeat of one source's own number joins automatically (INT-6).
 */
public final class ReceiveReport {
    private final Reports reports;
    private final AcceptanceRules rules;
    private final Masker masker;
    private final Supplier<ReportNumber> numbers;
    private final String secretKey;
    private final InstantSource clock;

    /** @param secretKey names the key with which the secrets of new reports are derived */
    public ReceiveReport(
            Reports reports,
            AcceptanceRules rules,
            Masker masker,
            Supplier<ReportNumber> numbers,
            String secretKey,
            InstantSource clock) {
        this.reports = reports;
        this.rules = rules;
        this.masker = masker;
        this.numbers = numbers;
        this.secretKey = secretKey;
        this.clock = clock;
    }

    /** Why the rules refuse it; empty if they don't. */
    public Optional<Refusal> refusal(Submission submission) {
        return rules.refusal(submission);
    }

    /**
     * Gives an acceptable report its number and a secret. To be called outside a transaction: a new block of numbers
     * asks for a connection of its own.
     */
    public AcceptedReport accepted(Submission submission, Actor actor) {
        return new AcceptedReport(numbers.get(), submission, now(), actor, rules.revision(), secretKey);
    }

    /**
     * The same for a report out of a file: nobody waits for a secret.
     *
     * @param receivedAt for a report received long ago, the time of that (OPS-3)
     */
    public AcceptedReport acceptedFromFile(Submission submission, Actor actor, Instant receivedAt) {
        return new AcceptedReport(numbers.get(), submission, receivedAt, actor, rules.revision(), null);
    }

    /** Takes it in; durable on return, with the transaction around it. */
    public StoredReport take(AcceptedReport accepted) {
        return takeAll(List.of(accepted)).getFirst();
    }

    /** Takes several in, all or none. */
    public List<StoredReport> takeAll(List<AcceptedReport> acceptedReports) {
        return reports.receive(acceptedReports, this::decide);
    }

    public Instant now() {
        return clock.instant();
    }

    private List<ReportEvent> decide(AcceptedReport accepted, Duplicates duplicates) {
        ReportReceived received = new ReportReceived(
                accepted.number(),
                accepted.submission().masked(masker),
                duplicates.likelyTwins(),
                accepted.receivedAt());
        Waiting waiting = new Waiting(received);
        return List.of(
                received,
                switch (duplicates.earlier()) {
                    case EarlierReport.None none -> waiting.file(accepted.revision(), accepted.receivedAt());
                    case EarlierReport.Known earlier -> waiting.join(earlier, accepted.receivedAt());
                });
    }
}
