package org.fenbo.intake.report;

import java.util.List;
import java.util.function.Supplier;
import org.fenbo.backbone.kernel.Masker;
import org.fenbo.intake.report.Report.Waiting;
import org.fenbo.intake.report.ReportEvent.ReportReceived;

/**
 * Receives reports. A rule files each report at once, except a report that repeats its source's own number: this report
 * is joined automatically to the case of the earlier report (INT-6).
 */
public final class ReceiveReport {
    private final Reports reports;
    private final Supplier<AcceptanceRules> rules;
    private final Masker masker;
    private final Supplier<ReportNumber> numbers;
    private final String secretKey;

    /**
     * @param rules the rules of the present instant
     * @param secretKey name of the key that the secrets of new reports are derived with
     */
    public ReceiveReport(
            Reports reports,
            Supplier<AcceptanceRules> rules,
            Masker masker,
            Supplier<ReportNumber> numbers,
            String secretKey) {
        this.reports = reports;
        this.rules = rules;
        this.masker = masker;
        this.numbers = numbers;
        this.secretKey = secretKey;
    }

    /** Accepts reports now. Use one acceptance from the reading of a report to its number. */
    public Acceptance acceptance() {
        return new Acceptance(rules.get(), numbers, secretKey);
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
