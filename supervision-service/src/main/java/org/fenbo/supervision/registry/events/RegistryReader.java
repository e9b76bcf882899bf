package org.fenbo.supervision.registry.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fenbo.backbone.events.inbox.NotYet;
import org.fenbo.backbone.events.inbox.Reader;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.supervision.registry.Entry;
import org.fenbo.supervision.registry.KeepRegistry;
import org.fenbo.supervision.registry.Published;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the entries and revisions of the registry. */
public final class RegistryReader implements Reader {
    private static final String ENTRY_PUBLISHED = "registry.entry.published.v1";
    private static final String REVISION_PUBLISHED = "registry.revision.published.v1";
    private static final Set<String> NEEDED = Set.of("category", "policy", "calendar", "unit");

    private final KeepRegistry keepRegistry;
    private final JsonMapper json;

    public RegistryReader(KeepRegistry keepRegistry, JsonMapper json) {
        this.keepRegistry = keepRegistry;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private record EntryBody(int revision, String kind, String code, JsonNode entry) {}

    private record RevisionBody(int revision, Instant effectiveAt, int entries, String digest) {}

    @Override
    public String name() {
        return "supervision.registry";
    }

    @Override
    public void apply(List<Received> events) {
        keepRegistry.entries(events.stream()
                .filter(event -> event.type().equals(ENTRY_PUBLISHED))
                .map(this::entry)
                .toList());
        events.stream().filter(event -> event.type().equals(REVISION_PUBLISHED)).forEach(this::revision);
    }

    private Entry entry(Received event) {
        EntryBody body = json.readValue(event.body(), EntryBody.class);
        return new Entry(body.revision(), body.kind(), body.code(), needed(body));
    }

    /** Only the parent of an area is stored. The geometry of an area is long, and supervision doesn't draw it. */
    private static @Nullable String needed(EntryBody body) {
        if (body.kind().equals("area") && body.entry() instanceof ObjectNode area) {
            return area.retain("parent").toString();
        }
        return NEEDED.contains(body.kind()) ? body.entry().toString() : null;
    }

    private void revision(Received event) {
        RevisionBody body = json.readValue(new String(event.body(), UTF_8), RevisionBody.class);
        Optional<String> awaited = keepRegistry.revision(
                new Published(body.revision(), body.effectiveAt(), body.entries(), body.digest()));
        if (awaited.isPresent()) {
            throw new NotYet(awaited.get());
        }
    }
}
