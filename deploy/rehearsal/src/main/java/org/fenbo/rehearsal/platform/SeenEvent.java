package org.fenbo.rehearsal.platform;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * An event that was read from a topic. {@code id} identifies the event independently of its place. {@code time} is when
 * the event happened, by the service's clock. {@code recorded} is when the event was logged, by the wall clock.
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

    /** Who caused the event; a text is empty if the envelope doesn't have it. */
    public record Doer(String id, String unit, String role, String onBehalfOf) {}

    /** The place of the event in its stream: topic, subject and sequence. */
    public String place() {
        return topic + " " + subject + " " + sequence;
    }

    /** A text of the event's content; empty if the content doesn't have it. */
    public String text(String field) {
        return fact.path(field).asString("");
    }
}
