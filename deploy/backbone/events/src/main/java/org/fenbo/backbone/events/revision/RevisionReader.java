package org.fenbo.backbone.events.revision;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.fenbo.backbone.events.AfterCommit;
import org.fenbo.backbone.events.inbox.Reader;
import org.fenbo.backbone.events.inbox.Received;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the topics {@code registry.entry} and {@code registry.revision}. It ignores fields and types that a newer
 * registry adds (F18).
 */
final class RevisionReader implements Reader {
    private static final String ENTRY_PUBLISHED = "registry.entry.published.v1";
    private static final String REVISION_PUBLISHED = "registry.revision.published.v1";
    private static final String REVISION_CANCELLED = "registry.revision.cancelled.v1";

    private final String name;
    private final RevisionRows rows;
    private final NeededKinds kinds;
    private final JsonMapper json;
    private final Runnable changed;

    /**
     * @param name the reader's name, {@code <service>.<feature>}
     * @param changed called after a commit that has made a revision complete or cancelled one
     */
    RevisionReader(String name, RevisionRows rows, NeededKinds kinds, JsonMapper json, Runnable changed) {
        this.name = name;
        this.rows = rows;
        this.kinds = kinds;
        // Equal entries must have equal texts, in whatever order their fields come.
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                .build();
        this.changed = changed;
    }

    private record RevisionPublished(int revision, Instant effectiveAt, int entries, String digest) {}

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
            rows.add(entries);
        }
        events.forEach(this::revision);
    }

    private ReceivedEntry entry(Received event) {
        JsonNode body = json.readTree(event.body());
        int revision = body.required("revision").asInt();
        String kind = body.required("kind").asString();
        String code = body.required("code").asString();
        JsonNode entry = body.required("entry");
        String whole = json.writeValueAsString(entry);
        Set<String> only = kinds.fields().get(kind);
        if (only == null) {
            return new ReceivedEntry(revision, kind, code, null, digest(whole));
        }
        return only.isEmpty()
                ? new ReceivedEntry(revision, kind, code, whole, null)
                : new ReceivedEntry(revision, kind, code, part(entry, only), digest(whole));
    }

    private String part(JsonNode entry, Set<String> only) {
        return json.writeValueAsString(entry instanceof ObjectNode object ? object.retain(only) : entry);
    }

    private static String digest(String whole) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void revision(Received event) {
        switch (event.type()) {
            case REVISION_PUBLISHED -> published(json.readValue(event.body(), RevisionPublished.class));
            case REVISION_CANCELLED -> {
                rows.cancel(
                        json.readValue(event.body(), RevisionCancelled.class).revision(), event.time());
                AfterCommit.run(changed);
            }
            default -> {}
        }
    }

    private void published(RevisionPublished body) {
        rows.complete(new PublishedRevision(body.revision(), body.effectiveAt(), body.entries(), body.digest()));
        AfterCommit.run(changed);
    }
}
