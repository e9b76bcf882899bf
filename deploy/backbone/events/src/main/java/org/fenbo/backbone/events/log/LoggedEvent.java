package org.fenbo.backbone.events.log;

import java.time.Instant;
import java.util.UUID;
import org.fenbo.backbone.kernel.Origin;

/**
 * An event as the log keeps it.
 *
 * @param topic where it is published; {@link EventLog#INTERNAL} if it is not
 * @param version place in the stream of its subject, from 1
 * @param sequence place among the published events of its subject, from 1; an internal fact has that of the published
 *     one before it, 0 if there is none
 * @param recorded when the log took it
 * @param hash SHA-256 over the hash of an event before it in the stream and all that is kept of this one
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are passed on, never compared.
public record LoggedEvent(
        UUID id,
        String topic,
        String subject,
        long version,
        long sequence,
        String type,
        Instant happened,
        Instant recorded,
        Origin origin,
        byte[] body,
        byte[] hash) {

    /** Whether it is logged only, and never sent. */
    public boolean isInternal() {
        return topic.equals(EventLog.INTERNAL);
    }
}
