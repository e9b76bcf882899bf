package org.fenbo.intake.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.kernel.Page;

/** All reports. */
public interface Reports {
    /** Decides which events a new report causes, given its duplicates. */
    @FunctionalInterface
    interface Decision {
        List<ReportEvent> on(AcceptedReport accepted, Duplicates duplicates);
    }

    /**
     * Stores reports in one transaction, all or none. Several reports in one call or in concurrent calls may have the
     * same number of the same source. Then exactly one report is the earlier report of all the others.
     *
     * @return the stored reports in the given order
     */
    List<StoredReport> receive(List<AcceptedReport> acceptedReports, Decision decision);

    Optional<StoredReport> find(ReportNumber number);

    /**
     * Reports in the order of their numbers.
     *
     * @param scope only reports in this scope
     * @param after number of the last report on the previous page; empty for the first page
     * @param limit the maximum number of reports
     */
    Page<ListedReport> page(ReportScope scope, String after, int limit);

    /** How many reports of a scope are in each stage, per channel. A missing stage or channel has no reports. */
    Map<Channel, Map<Stage, Long>> counts(ReportScope scope);
}
