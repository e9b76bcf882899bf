package org.fenbo.intake.message;

import java.time.Instant;
import java.util.UUID;
import org.fenbo.backbone.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * A message in an officer's list.
 *
 * @param template code of the template that the message was made from
 * @param version version of the template
 * @param readAt when the officer marked the message as read; null if it is unread
 */
public record OfficerMessage(
        UUID id,
        String template,
        int version,
        Words text,
        Instant at,
        @Nullable Instant readAt) {}
