package org.fenbo.rehearsal.platform;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * An event as it passed a topic; {@code id} names the event, whatever place it has. It happened
 * by the service's {@code time} and was {@code recorded} by the wall's.
 */
public record SeenEvent(
        String topic,
        String subject,
        long sequence,
        String id,
        String type,
        Instant time,
        Instant recorded,
        Doer doer,
        JsonNode fact) {

    /** Who did it; a text is empty where the envelope names nobody. */
    public record Doer(String id, String unit, String role, String onBehalfOf) {}

    /** Its place in its stream. */
    public String place() {
        return topic + " " + subject + " " + sequence;
    }

    /** A text of the fact; empty where it has none. */
    public String text(String field) {
        return fact.path(field).asString("");
    }
}
