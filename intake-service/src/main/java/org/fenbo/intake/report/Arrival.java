package org.fenbo.intake.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report that fits the rules and has its number.
 *
 * @param said word for word; only the store may keep it so
 * @param revision of the registry that its codes were held against; absent before the first one
 * @param secret given to the reporter, if somebody is there to take it
 */
public record Arrival(
        ReportNumber number,
        Submission said,
        Instant receivedAt,
        Sender sender,
        @Nullable Integer revision,
        @Nullable FollowUpSecret secret) {}
