package org.fenbo.supervision;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.backbone.kernel.Actor;

/**
 * Makes the events of a small revision in the order in which the registry sends them: first the entries, then the
 * revision.
 */
public final class RevisionEvents {
    private static final Actor KEEPER = new Actor("O-KEEP", null, "registry-keeper", null);
    private static final String CALENDAR = """
            {"code":"default","zone":"Asia/Shanghai","week":{"MONDAY":["09:00-12:00","14:00-18:00"]},
             "holidays":{},"makeUpDays":{}}""";

    private final int revision;
    private final Instant effectiveAt;
    private final Map<String, String> entries = new TreeMap<>();

    /**
     * A revision with one limit.
     *
     * @param hours the limit of every normal case, from receipt to closing
     */
    public RevisionEvents(int revision, Instant effectiveAt, int hours) {
        this.revision = revision;
        this.effectiveAt = effectiveAt;
        entries.put("calendar/default", CALENDAR);
        entries.put("policy/limits", """
                {"code":"limits","urgent":{},"normal":{"case":{"amount":%d,"unit":"HOURS"}}}""".formatted(hours));
    }

    /** All events of the revision; the event of the revision itself is the last event. */
    public List<Received> all() {
        List<Received> events = new ArrayList<>();
        entries.forEach((key, entry) -> {
            String[] parts = key.split("/", -1);
            events.add(received(revision + "/" + key, "registry.entry.published.v1", """
                    {"revision":%d,"kind":"%s","code":"%s","entry":%s}""".formatted(
                            revision, parts[0], parts[1], entry)));
        });
        events.add(received(Integer.toString(revision), "registry.revision.published.v1", """
                {"revision":%d,"title":"t","effectiveAt":"%s","entries":%d,"digest":"%s","author":"O-KEEP",
                 "approver":"O-APPR","draftOfPast":false}""".formatted(
                        revision, effectiveAt, entries.size(), digest())));
        return events;
    }

    private Received received(String subject, String type, String body) {
        return new Received(subject, "registry", subject, 1, type, effectiveAt, KEEPER, null, body.getBytes(UTF_8));
    }

    private String digest() {
        String keys = entries.keySet().stream()
                .map(key -> revision + "/" + key)
                .sorted()
                .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(keys.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
