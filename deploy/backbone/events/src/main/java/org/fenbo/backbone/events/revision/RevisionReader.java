package org.fenbo.backbone.events.revision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fenbo.backbone.events.AfterCommit;
import org.fenbo.backbone.events.inbox.Reader;
import org.fenbo.backbone.events.inbox.Received;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the topics {@code registry.entry} and {@code registry.revision}. It ignores fields and types that a newer
 * registry adds (F18).
 */
final class RevisionReader implements Reader {
    private static final String ENTRY_PUBLISHED = "registry.entry.published.v1";
    private static final String REVISION_PUBLISHED = "registry.revision.published.v1";
    private static final String REVISION_CANCELLED = "registry.revision.cancelled.v1";

    private final String name;
    private final Rows rows;
    private final NeededKinds kinds;
    private final JsonMapper json;
    private final Consumer<List<ReceivedEntry>> check;
    private final Runnable changed;

    /**
     * @param name the reader's name, {@code <service>.<feature>}
     * @param check throws an exception if the service can't read one of these entries, so that the entry is parked
     * @param changed called after a commit that has made a revision complete or cancelled one
     */
    RevisionReader(
            String name,
            Rows rows,
            NeededKinds kinds,
            JsonMapper json,
            Consumer<List<ReceivedEntry>> check,
            Runnable changed) {
        this.name = name;
        this.rows = rows;
        this.kinds = kinds;
        this.json = json;
        this.check = check;
        this.changed = changed;
    }

    /** Where the copy is stored. */
    record Rows(EntryRows entries, RevisionRows revisions) {}

    private record RevisionPublished(
            int revision,
            Instant effectiveAt,
            int entries,
            String digest,
            @Nullable String contentDigest) {}

    private record RevisionCancelled(int revision) {}

    @Override
    public String name() {
        return name;
    }

    @Override
    public void apply(List<Received> events) {
        List<ReceivedEntry> entries = events.stream()
                .filter(event -> event.type().equals(ENTRY_PUBLISHED))
                .map(this::entry)
                .toList();
        if (!entries.isEmpty()) {
            check.accept(entries);
            rows.entries().add(entries);
        }
        events.forEach(this::revision);
    }

    private ReceivedEntry entry(Received event) {
        JsonNode body = ContentDigest.SORTED.readTree(event.body());
        int revision = body.required("revision").asInt();
        String kind = body.required("kind").asString();
        String code = body.required("code").asString();
        JsonNode entry = body.required("entry");
        String whole = ContentDigest.text(entry);
        return kinds.part(kind, entry)
                .map(part -> new ReceivedEntry(revision, kind, code, whole, part, kinds.names(kind)))
                .orElseGet(() -> new ReceivedEntry(revision, kind, code, whole, null, null));
    }

    private void revision(Received event) {
        switch (event.type()) {
            case REVISION_PUBLISHED -> published(json.readValue(event.body(), RevisionPublished.class));
            case REVISION_CANCELLED -> {
                rows.revisions()
                        .cancel(
                                json.readValue(event.body(), RevisionCancelled.class)
                                        .revision(),
                                event.time());
                AfterCommit.run(changed);
            }
            default -> {}
        }
    }

    private void published(RevisionPublished body) {
        rows.revisions()
                .complete(
                        name,
                        new PublishedRevision(
                                body.revision(),
                                body.effectiveAt(),
                                body.entries(),
                                body.digest(),
                                Optional.ofNullable(body.contentDigest())));
        AfterCommit.run(changed);
    }
}
