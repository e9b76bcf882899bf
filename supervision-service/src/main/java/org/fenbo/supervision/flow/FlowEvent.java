package org.fenbo.supervision.flow;

import java.time.Instant;
import java.util.Map;

/**
 * An event of a topic, reduced to its envelope and some codes. Free text is left out, so that personal data are left
 * out.
 *
 * @param time when the event happened
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

    /** The place of the event in its topic. This id is the same on every instance and after every start. */
    public String id() {
        return topic + "/" + partition + "/" + offset;
    }
}
