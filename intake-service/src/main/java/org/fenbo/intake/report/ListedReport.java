package org.fenbo.intake.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A report in a list. */
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
