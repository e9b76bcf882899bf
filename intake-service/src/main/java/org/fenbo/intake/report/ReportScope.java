package org.fenbo.intake.report;

import java.util.Set;

/**
 * The reports that a caller may see (SEC-1b).
 *
 * @param all every report, also those without an area
 * @param areas else those of these areas
 * @param senders and those that these persons or systems handed in or saw
 */
public record ReportScope(boolean all, Set<String> areas, Set<String> senders) {
    /** Every report. */
    public static final ReportScope ALL = new ReportScope(true, Set.of(), Set.of());

    public ReportScope {
        areas = Set.copyOf(areas);
        senders = Set.copyOf(senders);
    }

    /** What one client or collector handed in or saw. */
    public static ReportScope of(String sender) {
        return new ReportScope(false, Set.of(), Set.of(sender));
    }
}
