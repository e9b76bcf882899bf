package org.fenbo.supervision.flow;

import java.time.Instant;
import java.util.Map;

/**
 * An event as it was on a topic: its envelope and some codes. It has no text, so it has no personal data.
 *
 * @param time when it happened
 * @param codes the codes in the event, by the names of its fields: unit, category, area, clock and others
 */
public record FlowEvent(
        String topic,
        String type,
        String subject,
        long sequence,
        Instant time,
        int partition,
        long offset,
        Map<String, String> codes) {

    /** The place of the event in its topic: it is the same on every instance and after every start. */
    public String id() {
        return topic + "/" + partition + "/" + offset;
    }
}
