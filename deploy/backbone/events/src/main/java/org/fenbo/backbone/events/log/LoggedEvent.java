package org.fenbo.backbone.events.log;

import java.time.Instant;
import java.util.UUID;
import org.fenbo.backbone.kernel.Origin;

/**
 * An event as the log keeps it.
 *
 * @param sequence place in the stream of its subject, from 1
 * @param recorded when the log took it
 * @param hash SHA-256 over the hash of the event before it in the stream and all that is kept of this one
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are handed through, never compared.
public record LoggedEvent(
        UUID id,
        String topic,
        String subject,
        long sequence,
        String type,
        Instant happened,
        Instant recorded,
        Origin origin,
        byte[] body,
        byte[] hash) {}
