package org.fenbo.supervision.flow;

import java.time.Instant;
import java.util.Map;

/**
 * An event as it passed a topic: its envelope and a few codes, never its text, so that nothing personal is in it.
 *
 * @param time when it happened
 * @param codes what it is about, by the names of the event's fields: unit, category, area, clock and others
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

    /** The same on every instance and after every start: the place of the event in its topic. */
    public String id() {
        return topic + "/" + partition + "/" + offset;
    }
}
