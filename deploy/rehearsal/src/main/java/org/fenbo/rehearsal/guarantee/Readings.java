package org.fenbo.rehearsal.guarantee;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The platform's state at rest, read from outside by REST and by read-only SQL.
 *
 * @param now the services' time
 * @param cases numbers of the cases that dispatch shows
 * @param statistics intake's own counts, by channel and figure
 * @param heads the last event that each reader reports as applied, as sequence and id, by reader and subject
 * @param unread how many records a reader has not read yet, by reader, topic and partition
 * @param effects what the readers have stored, by reader and key, in the words of {@link Effects}
 * @param log the place of every event of the four logs, by the event's id
 * @param unsent how many rows wait in the outboxes
 */
public record Readings(
        Instant now,
        Set<String> cases,
        Map<String, Map<String, Long>> statistics,
        Map<String, Map<String, String>> heads,
        Map<String, Long> unread,
        Map<String, Map<String, String>> effects,
        Map<UUID, String> log,
        long unsent) {}
