package org.fenbo.supervision.flow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it passed a topic: its envelope and a few codes, never its text, so that nothing personal is in it.
 *
 * @param time when it happened
 * @param headline what it is about in one short line of codes
 */
public record FlowEvent(
        String topic,
        String type,
        String subject,
        long sequence,
        Instant time,
        int partition,
        long offset,
        @Nullable String unit,
        @Nullable String category,
        @Nullable String area,
        @Nullable String headline) {

    /** The same on every instance and after every start: where the event lies. */
    public String id() {
        return topic + "/" + partition + "/" + offset;
    }
}
