package org.fenbo.intake.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a report. */
public sealed interface ReportEvent {
    ReportNumber report();

    /** When, by the service's clock. */
    Instant at();

    /**
     * It is durable with us.
     *
     * @param submission what was handed in, its free text masked
     * @param likelyTwins earlier reports equal in all but their number: shown, never joined automatically (INT-6)
     * @param at the receipt, from which the whole case's clock runs (TIME-3)
     */
    record ReportReceived(ReportNumber report, Submission submission, List<ReportNumber> likelyTwins, Instant at)
            implements ReportEvent {}

    /**
     * A case is to be opened from it (立案); has everything that this needs.
     *
     * @param revision of the registry that its codes were checked against: routing must not use an older one
     */
    record ReportFiled(
            ReportNumber report,
            String caseNumber,
            Channel channel,
            String client,
            Matter matter,
            @Nullable String collector,
            @Nullable Integer revision,
            Instant at)
            implements ReportEvent {}

    /** Its matter has a case already. */
    record ReportJoined(ReportNumber report, ReportNumber joinedTo, String caseNumber, Instant at)
            implements ReportEvent {}
}
