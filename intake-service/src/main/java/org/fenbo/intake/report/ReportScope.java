package org.fenbo.intake.report;

import java.util.Set;

/**
 * The reports that a caller may see (SEC-1b): every report, or the reports of these areas and of these senders.
 *
 * @param all whether the caller may see every report, including reports without an area
 * @param areas codes of areas
 * @param senders codes of persons or systems that sent the report or saw the matter
 */
public record ReportScope(boolean all, Set<String> areas, Set<String> senders) {
    /** Every report. */
    public static final ReportScope ALL = new ReportScope(true, Set.of(), Set.of());

    public ReportScope {
        areas = Set.copyOf(areas);
        senders = Set.copyOf(senders);
    }

    /** The reports that one client sent, or whose matter one collector saw. */
    public static ReportScope of(String sender) {
        return new ReportScope(false, Set.of(), Set.of(sender));
    }
}
