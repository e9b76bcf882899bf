package org.fenbo.registry.revision.store;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.events.inbox.Traces;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.events.log.Fact;
import org.fenbo.backbone.events.log.Head;
import org.fenbo.backbone.events.revision.ContentDigest;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.registry.revision.Announcements;
import org.fenbo.registry.revision.Cancelled;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryFormat;
import org.fenbo.registry.revision.Published;
import tools.jackson.databind.json.JsonMapper;

/**
 * Announces published and cancelled revisions through the event log. Appends first each entry, then the revision with
 * the number and the digests of its entries.
 */
final class StoredAnnouncements implements Announcements {

    private static final String ENTRY_TOPIC = "registry.entry";
    private static final String ENTRY_PUBLISHED = "registry.entry.published.v1";
    private static final String REVISION_TOPIC = "registry.revision";
    private static final String REVISION_PUBLISHED = "registry.revision.published.v1";
    private static final String REVISION_CANCELLED = "registry.revision.cancelled.v1";
    private static final int BATCH = 2_000;

    private final EventLog log;
    private final EntryFormat format;
    private final JsonMapper json = JsonMapper.builder().build();

    /** Appends events to the given log. The format writes the entries as JSON. */
    StoredAnnouncements(EventLog log, EntryFormat format) {
        this.log = log;
        this.format = format;
    }

    record EntryPublished(
            int revision,
            String kind,
            String code,
            @JsonRawValue String entry) {}

    record RevisionPublished(
            int revision,
            String title,
            Instant effectiveAt,
            int entries,
            String digest,
            String contentDigest,
            String author,
            String approver,
            boolean draftOfPast) {}

    record RevisionCancelled(int revision, Instant effectiveAt, String reason) {}

    @Override
    public void announce(Cancelled revision) {
        String subject = String.valueOf(revision.number());
        var body = new RevisionCancelled(revision.number(), revision.published().effectiveAt(), revision.reason());
        var addition = new EventLog.Addition(
                REVISION_TOPIC,
                subject,
                approver(revision.by()),
                List.of(new Fact(REVISION_CANCELLED, revision.at(), json.writeValueAsBytes(body))));
        append(new ArrayList<>(List.of(addition)), Map.of(subject, Head.of(log.of(subject))));
    }

    private static Origin approver(String officer) {
        return new Origin(new Actor(officer, null, "registry-approver", null), null, Traces.current());
    }

    @Override
    public void announce(Published revision, Entries entries) {
        Origin origin = approver(revision.approval().approver());
        List<EventLog.Addition> additions = new ArrayList<>(BATCH);
        ContentDigest contents = new ContentDigest();
        for (Entry entry : entries.all()) {
            String text = format.write(entry);
            contents.add(entry.keyIn(revision.number()), text);
            additions.add(addition(revision, entry, text, origin));
            if (additions.size() == BATCH) {
                append(additions);
            }
        }
        append(additions);
        // The revision is appended last, because copies need the entries first. It is appended separately, because
        // the log sorts the events of one append by subject.
        additions.add(addition(revision, contents.value(), origin));
        append(additions);
    }

    private void append(List<EventLog.Addition> additions) {
        append(additions, Map.of());
    }

    private void append(List<EventLog.Addition> additions, Map<String, Head> heads) {
        int appended = log.append(additions, heads).size();
        if (appended != additions.size()) {
            throw new IllegalStateException("a revision is announced once: " + (additions.size() - appended)
                    + " of its subjects are in the log already");
        }
        additions.clear();
    }

    private EventLog.Addition addition(Published revision, Entry entry, String text, Origin origin) {
        var body = new EntryPublished(revision.number(), entry.kind().code(), entry.code(), text);
        return new EventLog.Addition(
                ENTRY_TOPIC, entry.keyIn(revision.number()), origin, List.of(fact(ENTRY_PUBLISHED, revision, body)));
    }

    private EventLog.Addition addition(Published revision, String contentDigest, Origin origin) {
        var body = new RevisionPublished(
                revision.number(),
                revision.title(),
                revision.effectiveAt(),
                revision.entries(),
                revision.digest(),
                contentDigest,
                revision.author(),
                revision.approval().approver(),
                revision.approval().draftOfPast());
        return new EventLog.Addition(
                REVISION_TOPIC,
                String.valueOf(revision.number()),
                origin,
                List.of(fact(REVISION_PUBLISHED, revision, body)));
    }

    private Fact fact(String type, Published revision, Object body) {
        byte[] bytes = json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        return new Fact(type, revision.approval().at(), bytes);
    }
}
