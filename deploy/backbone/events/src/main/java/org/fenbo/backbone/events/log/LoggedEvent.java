package org.fenbo.backbone.events.log;

import java.time.Instant;
import java.util.UUID;
import org.fenbo.backbone.kernel.Origin;

/**
 * An event as it is stored in the log.
 *
 * @param topic the topic where the event is published; {@link EventLog#INTERNAL} if the event is not published
 * @param version place in the stream of its subject, from 1
 * @param sequence place among the published events of its subject, from 1; an internal fact has the sequence of the
 *     last published event before it, or 0 if there is none
 * @param recorded when the log stored the event
 * @param hash SHA-256 over the hash of an earlier event of the stream and over all stored fields of this event
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

    /** Whether the event is only stored in the log, and never sent. */
    public boolean isInternal() {
        return topic.equals(EventLog.INTERNAL);
    }
}
