package org.fenbo.backbone.events.revision;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fenbo.backbone.events.inbox.Deliveries;
import org.fenbo.backbone.events.inbox.Inbox;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.backbone.kernel.Actor;

/** Makes the events of a revision for tests of a copy, as the registry sends them. */
public final class RevisionEvents {
    private static final Actor APPROVER = new Actor("O-APPR", null, "registry-approver", null);

    private final int revision;
    private final Instant effectiveAt;
    private final Map<String, String> entries = new TreeMap<>();

    public RevisionEvents(int revision, Instant effectiveAt) {
        this.revision = revision;
        this.effectiveAt = effectiveAt;
    }

    /** Adds an entry. */
    public RevisionEvents with(String kind, String code, String entry) {
        entries.put(kind + "/" + code, entry);
        return this;
    }

    /** The events of all entries. */
    public List<Received> entries() {
        List<Received> events = new ArrayList<>();
        entries.forEach((key, entry) -> {
            String[] parts = key.split("/", 2);
            events.add(event("registry.entry", revision + "/" + key, 1, "registry.entry.published.v1", """
                    {"revision":%d,"kind":"%s","code":"%s","entry":%s}""".formatted(
                            revision, parts[0], parts[1], entry)));
        });
        return events;
    }

    /** The event that publishes the revision. */
    public Received published() {
        return event("registry.revision", String.valueOf(revision), 1, "registry.revision.published.v1", """
                {"revision":%d,"title":"第%d版","effectiveAt":"%s","entries":%d,"digest":"%s","contentDigest":"%s",
                 "author":"O-KEEP","approver":"O-APPR","draftOfPast":false}""".formatted(
                        revision, revision, effectiveAt, entries.size(), digest(), contentDigest()));
    }

    /** The event that cancels the publication. */
    public Received cancelled() {
        return event("registry.revision", String.valueOf(revision), 2, "registry.revision.cancelled.v1", """
                {"revision":%d,"effectiveAt":"%s","reason":"a wrong line"}""".formatted(
                        revision, effectiveAt));
    }

    /** All events of the revision: first the entries, then the revision. */
    public List<Received> all() {
        List<Received> events = entries();
        events.add(published());
        return events;
    }

    /** Delivers all events of the revision. */
    public void to(Inbox inbox) {
        inbox.receive(Deliveries.of(all()));
    }

    private static Received event(String topic, String subject, long sequence, String type, String body) {
        return new Received(
                "id-" + subject + "-" + sequence,
                topic,
                subject,
                sequence,
                type,
                Instant.EPOCH,
                APPROVER,
                null,
                body.getBytes(UTF_8));
    }

    private String digest() {
        return Sha256.of(String.join(
                "\n", entries.keySet().stream().map(this::inRevision).sorted().toList()));
    }

    private String contentDigest() {
        ContentDigest digest = new ContentDigest();
        entries.forEach((key, entry) -> digest.add(inRevision(key), entry));
        return digest.value();
    }

    private String inRevision(String key) {
        return revision + "/" + key;
    }
}
