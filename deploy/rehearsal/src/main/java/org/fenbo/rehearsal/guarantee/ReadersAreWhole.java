package org.fenbo.rehearsal.guarantee;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fenbo.rehearsal.platform.SeenEvent;

/**
 * I6: for each reader and subject, the reader's head is the last event on the topic, and the reader has stored the
 * result of all events.
 */
public final class ReadersAreWhole implements Guarantee {
    private static final Map<String, List<String>> TOPICS = new TreeMap<>(Map.of(
            "intake.registrycopy", List.of("registry.entry", "registry.revision"),
            "dispatch.routing", List.of("registry.entry", "registry.revision"),
            "dispatch.casefile", List.of("intake.report"),
            "dispatch.overdue", List.of("supervision.clock"),
            "supervision.registry", List.of("registry.entry", "registry.revision"),
            "supervision.clock", List.of("dispatch.case"),
            "supervision.board", List.of("dispatch.case"),
            "registry.pastcase", List.of("intake.report", "dispatch.case")));

    private final Effects effects = new Effects();

    @Override
    public void seen(SeenEvent event) {
        effects.seen(event);
    }

    @Override
    public Finding held(Readings against) {
        List<String> breaches = new ArrayList<>();
        Map<String, Long> lookedAt = new TreeMap<>();
        Map<String, Map<String, String>> expected = effects.expected();
        TOPICS.forEach((reader, topics) -> {
            Map<String, String> lasts = effects.lasts(topics);
            Map<String, String> right = expected.getOrDefault(reader, Map.of());
            lookedAt.put("of " + reader, (long) Math.min(lasts.size(), right.size()));
            heads(breaches, reader, lasts, against.heads().getOrDefault(reader, Map.of()));
            compare(breaches, reader, right, against.effects().getOrDefault(reader, Map.of()));
        });
        lookedAt.put("positions", (long) against.unread().size());
        against.unread().forEach((position, records) -> {
            if (records != 0) {
                breaches.add(position + " is " + records + " records behind");
            }
        });
        return new Finding("I6 each reader's head and effect are those of the whole topic", lookedAt, breaches);
    }

    private static void heads(
            List<String> breaches, String reader, Map<String, String> lasts, Map<String, String> heads) {
        lasts.forEach((subject, last) -> {
            String head = heads.getOrDefault(subject, "nothing");
            if (!head.equals(last)) {
                breaches.add("%s has read %s up to %s, the topic ends at %s".formatted(reader, subject, head, last));
            }
        });
    }

    private static void compare(
            List<String> breaches, String reader, Map<String, String> expected, Map<String, String> found) {
        Set<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(found.keySet());
        keys.forEach(key -> {
            String right = expected.getOrDefault(key, "nothing");
            String real = found.getOrDefault(key, "nothing");
            if (!right.equals(real)) {
                breaches.add("%s has for %s: %s, expected from the topic: %s".formatted(reader, key, real, right));
            }
        });
    }
}
