package org.fenbo.intake.report;

import java.time.Instant;
import org.fenbo.backbone.kernel.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A report that the rules accept, with its number; it is not stored yet.
 *
 * @param submission the report as its sender sent it, not masked; only the store may keep the original words. If the
 *     sender's grid has ended, it has the new grid of its point
 * @param revision number of the registry's revision by which the report's codes were checked; null before the first
 *     revision
 * @param secretKey name of the key that the reporter's secret is derived with; null if the report is from a file,
 *     because nobody waits for its secret
 */
public record AcceptedReport(
        ReportNumber number,
        Submission submission,
        Instant receivedAt,
        Actor actor,
        @Nullable Integer revision,
        @Nullable String secretKey) {}
