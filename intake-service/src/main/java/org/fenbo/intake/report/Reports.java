package org.fenbo.intake.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.kernel.Page;

/** All reports. */
public interface Reports {
    /** What follows from an arrival, given what is there already. */
    @FunctionalInterface
    interface Decision {
        List<ReportEvent> on(AcceptedReport accepted, Duplicates duplicates);
    }

    /**
     * Takes reports in: all in one transaction, or none. Of several with the same number of the same source, in one call
     * or in many at once, exactly one is the earlier for all others.
     *
     * @return them in the given order
     */
    List<StoredReport> receive(List<AcceptedReport> acceptedReports, Decision decision);

    Optional<StoredReport> find(ReportNumber number);

    /**
     * Reports in the order of their numbers.
     *
     * @param scope only those in it
     * @param after the number that the last page ended with; empty for the first page
     */
    Page<ListedReport> page(ReportScope scope, String after, int limit);

    /** How many of a scope are in each stage, per channel; what is absent is none. */
    Map<Channel, Map<Stage, Long>> counts(ReportScope scope);
}
