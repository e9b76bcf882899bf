package org.fenbo.intake.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param total how many the whole list has, at the moment of asking
 */
public record ReportPage(List<Line> lines, long total) {

    /** A report in a list. */
    public record Line(
            ReportNumber number,
            Stage stage,
            @Nullable String caseNumber,
            @Nullable ReportNumber joinedTo,
            Channel channel,
            Nature nature,
            Urgency urgency,
            @Nullable String category,
            @Nullable String area,
            Instant receivedAt) {}
}
