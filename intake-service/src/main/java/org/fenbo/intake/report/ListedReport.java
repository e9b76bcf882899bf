package org.fenbo.intake.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report as lists show it.
 *
 * @param caseNumber number of its case; null if it has none yet
 * @param joinedTo number of the report that it is joined to; null if it is not joined
 * @param category code of its category; null if unknown
 * @param area code of its area; null if unknown
 */
public record ListedReport(
        ReportNumber number,
        Stage stage,
        @Nullable String caseNumber,
        @Nullable String joinedTo,
        Channel channel,
        Nature nature,
        Urgency urgency,
        @Nullable String category,
        @Nullable String area,
        Instant receivedAt) {}
