package org.fenbo.dispatch.routing.events;

import java.util.List;
import org.fenbo.backbone.events.AfterCommit;
import org.fenbo.backbone.events.inbox.NotYet;
import org.fenbo.backbone.events.inbox.Reader;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.dispatch.routing.RegistryRows;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the events of the registry: entries and published revisions. A revision is used only after all its entries have
 * arrived.
 */
public final class RegistryReader implements Reader {
    private final RegistryRows rows;
    private final JsonMapper json;
    private final Runnable afterRevision;

    /** @param afterRevision called after a revision has become complete */
    public RegistryReader(RegistryRows rows, JsonMapper json, Runnable afterRevision) {
        this.rows = rows;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.afterRevision = afterRevision;
    }

    /** The body of the event that publishes a revision. */
    record Published(int revision, java.time.Instant effectiveAt, int entries, String digest) {}

    @Override
    public String name() {
        return "dispatch.routing";
    }

    @Override
    public void apply(List<Received> events) {
        rows.add(events.stream()
                .filter(event -> event.type().equals("registry.entry.published.v1"))
                .map(this::entry)
                .toList());
        events.stream()
                .filter(event -> event.type().equals("registry.revision.published.v1"))
                .forEach(event -> publish(json.readValue(event.body(), Published.class)));
    }

    private RegistryRows.Row entry(Received event) {
        JsonNode body = json.readTree(event.body());
        String kind = body.required("kind").asString();
        boolean needed = RegistryRows.NEEDED.contains(kind);
        return new RegistryRows.Row(
                body.required("revision").asInt(),
                kind,
                body.required("code").asString(),
                needed ? json.writeValueAsString(body.required("entry")) : null);
    }

    private void publish(Published revision) {
        RegistryRows.Held held = rows.held(revision.revision());
        if (held.entries() != revision.entries() || !held.digest().equals(revision.digest())) {
            throw new NotYet("revision " + revision.revision() + ": " + held.entries() + " of " + revision.entries()
                    + " entries");
        }
        rows.complete(revision.revision(), revision.effectiveAt(), revision.entries(), revision.digest());
        AfterCommit.run(afterRevision);
    }
}
