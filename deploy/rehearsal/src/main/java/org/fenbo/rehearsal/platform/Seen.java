package org.fenbo.rehearsal.platform;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** An event as it passed a topic. */
public record Seen(String topic, String subject, long sequence, String type, Instant time, JsonNode fact) {}
