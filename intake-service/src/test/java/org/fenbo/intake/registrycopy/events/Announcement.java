package org.fenbo.intake.registrycopy.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.fenbo.backbone.events.inbox.Deliveries;
import org.fenbo.backbone.events.inbox.Inbox;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.backbone.events.wiring.Inboxes;
import org.fenbo.backbone.kernel.Actor;

/**
 * A revision as the registry publishes it. It has areas, categories and one unit; intake stores only the unit's key.
 */
public record Announcement(int revision, Instant effectiveAt, List<String> areas, List<String> categories) {

    /** Delivers all events of the revision to the service. */
    public void to(Inboxes inboxes) {
        inbox(inboxes, "intake.registry-entry").receive(Deliveries.of(entries()));
        inbox(inboxes, "intake.registry-revision").receive(Deliveries.of(published()));
    }

    static Inbox inbox(Inboxes inboxes, String reader) {
        return inboxes.all().stream()
                .filter(inbox -> inbox.reader().equals(reader))
                .findFirst()
                .orElseThrow();
    }

    List<Received> entries() {
        List<Received> events = new ArrayList<>();
        areas.forEach(code -> events.add(entry("area", code)));
        categories.forEach(code -> events.add(entry("category", code)));
        events.add(entry("unit", "U-CG"));
        return events;
    }

    private Received entry(String kind, String code) {
        String body = """
                {"revision":%d,"kind":"%s","code":"%s","entry":{"code":"%s","name":"名"%s}}\
                """.formatted(revision, kind, code, code, parent(kind, code));
        return event("registry.entry", "registry.entry.published.v1", key(kind, code), body);
    }

    /** The parent of an area: the code of a street begins with the code of its district, and so on. */
    private static String parent(String kind, String code) {
        return kind.equals("area") && code.length() > 6
                ? ",\"parent\":\"" + code.substring(0, code.length() - 3) + "\""
                : "";
    }

    private String key(String kind, String code) {
        return revision + "/" + kind + "/" + code;
    }

    Received published() {
        List<String> keys = new ArrayList<>();
        areas.forEach(code -> keys.add(key("area", code)));
        categories.forEach(code -> keys.add(key("category", code)));
        keys.add(key("unit", "U-CG"));
        String body = """
                {"revision":%d,"title":"第%d版","effectiveAt":"%s","entries":%d,"digest":"%s","author":"O-KEEP",
                 "approver":"O-APPR","draftOfPast":false}""".formatted(revision, revision, effectiveAt, keys.size(), digest(keys));
        return event("registry.revision", "registry.revision.published.v1", String.valueOf(revision), body);
    }

    private static Received event(String topic, String type, String subject, String body) {
        return new Received(
                "id-" + subject,
                topic,
                subject,
                1,
                type,
                Instant.EPOCH,
                Actor.platform("registry"),
                null,
                body.getBytes(UTF_8));
    }

    private static String digest(List<String> keys) {
        try {
            String joined = keys.stream().sorted().collect(Collectors.joining("\n"));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(joined.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
