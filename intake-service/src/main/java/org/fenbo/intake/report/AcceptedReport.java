package org.fenbo.intake.report;

import java.time.Instant;
import org.fenbo.backbone.kernel.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A report that fits the rules and has its number.
 *
 * @param submission word for word; only the store may keep it so
 * @param revision of the registry that its codes were checked against; absent before the first one
 * @param secretKey names the key of the reporter's secret; absent if nobody is there to take one
 */
public record AcceptedReport(
        ReportNumber number,
        Submission submission,
        Instant receivedAt,
        Actor actor,
        @Nullable Integer revision,
        @Nullable String secretKey) {}
