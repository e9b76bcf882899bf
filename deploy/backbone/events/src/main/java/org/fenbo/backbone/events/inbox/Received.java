package org.fenbo.backbone.events.inbox;

import java.time.Instant;
import org.fenbo.backbone.kernel.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An event that was read from a topic.
 *
 * @param sequence place among the published events of its subject, from 1
 * @param traceparent the trace of this event, for work that the event causes; null if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are passed on, never compared.
public record Received(
        String id,
        String topic,
        String subject,
        long sequence,
        String type,
        Instant time,
        Actor actor,
        @Nullable String traceparent,
        byte[] body) {

    Received withTraceparent(@Nullable String other) {
        return new Received(id, topic, subject, sequence, type, time, actor, other, body);
    }
}
