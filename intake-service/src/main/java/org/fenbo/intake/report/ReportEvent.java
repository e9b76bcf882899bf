package org.fenbo.intake.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event of a report. */
public sealed interface ReportEvent {
    ReportNumber report();

    /** When the event happened, by the service's clock. */
    Instant at();

    /**
     * Intake has stored the report.
     *
     * @param submission the report as it was sent, with its free text masked
     * @param likelyTwins earlier reports with the same fingerprint; they are only shown: the report is never joined to
     *     them automatically (INT-6)
     * @param at the time of receipt; the clock of the whole case begins at this time (TIME-3)
     */
    record ReportReceived(ReportNumber report, Submission submission, List<ReportNumber> likelyTwins, Instant at)
            implements ReportEvent {}

    /**
     * The report is filed (立案). The event has all data that dispatch needs to open a case.
     *
     * @param revision number of the registry's revision by which the report's codes were checked; routing must not use
     *     an older revision; null before the first revision
     */
    record ReportFiled(
            ReportNumber report,
            String caseNumber,
            Channel channel,
            String client,
            Matter matter,
            @Nullable Collector collector,
            @Nullable Integer revision,
            Instant at)
            implements ReportEvent {}

    /** The report's matter already has a case. */
    record ReportJoined(ReportNumber report, ReportNumber joinedTo, String caseNumber, Instant at)
            implements ReportEvent {}
}
