package org.fenbo.intake.report;

import java.time.Instant;
import org.fenbo.backbone.kernel.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A report that the rules accept, with its number; not yet stored.
 *
 * @param submission as it was sent, not masked; only the store may keep the original words
 * @param revision number of the registry's revision that its codes were checked against; null before the first revision
 * @param secretKey name of the key that the reporter's secret is derived with; null for a report from a file, because
 *     nobody waits for a secret
 */
public record AcceptedReport(
        ReportNumber number,
        Submission submission,
        Instant receivedAt,
        Actor actor,
        @Nullable Integer revision,
        @Nullable String secretKey) {}
