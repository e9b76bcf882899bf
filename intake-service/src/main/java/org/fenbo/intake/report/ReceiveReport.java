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
import org.jspecify.annotations.Nullable;

/**
 * Receives reports. A rule files each report at once, except a report that repeats its source's own number: this report
 * is joined automatically to the case of the earlier report (INT-6).
 */
public final class ReceiveReport {
    private final Reports reports;
    private final AcceptanceRules rules;
    private final Masker masker;
    private final Supplier<ReportNumber> numbers;
    private final String secretKey;
    private final InstantSource clock;

    /** @param secretKey name of the key that the secrets of new reports are derived with */
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

    /** Why the rules refuse a report; empty if they accept it. */
    public Optional<Refusal> refusal(Submission submission) {
        return rules.refusal(submission);
    }

    /** The urgency of a report that states none (REG-11d). */
    public Urgency urgencyOf(@Nullable String category) {
        return rules.urgencyOf(category);
    }

    /**
     * Gives an acceptable report its number and the key of its secret. Call this method outside a transaction, because
     * taking a new block of numbers needs a second connection.
     */
    public AcceptedReport accepted(Submission submission, Actor actor) {
        return accepted(submission, actor, now(), secretKey);
    }

    /**
     * Gives an acceptable report from a file its number. The report has no secret, because nobody waits for a secret.
     *
     * @param receivedAt the time of receipt; a report that was received long ago keeps its earlier time (OPS-3)
     */
    public AcceptedReport acceptedFromFile(Submission submission, Actor actor, Instant receivedAt) {
        return accepted(submission, actor, receivedAt, null);
    }

    private AcceptedReport accepted(Submission submission, Actor actor, Instant receivedAt, @Nullable String key) {
        return new AcceptedReport(
                numbers.get(),
                rules.placed(rules.classified(submission), receivedAt),
                receivedAt,
                actor,
                rules.revision(),
                key);
    }

    /**
     * Stores a report. The report is durable when this method returns, or when the caller's transaction is committed.
     */
    public StoredReport take(AcceptedReport accepted) {
        return takeAll(List.of(accepted)).getFirst();
    }

    /** Stores all these reports or none. */
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
