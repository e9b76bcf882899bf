package org.fenbo.backbone.events.inbox;

import java.time.Instant;

/**
 * A reader's batch comes again and again.
 *
 * @param since the first of the attempts that failed
 * @param cause of the latest one
 */
public record Retrying(Instant since, String cause) {}
