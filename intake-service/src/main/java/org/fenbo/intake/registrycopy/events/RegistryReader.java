package org.fenbo.intake.registrycopy.events;

import java.time.OffsetDateTime;
import java.util.List;
import org.fenbo.backbone.events.AfterCommit;
import org.fenbo.backbone.events.inbox.NotYet;
import org.fenbo.backbone.events.inbox.Reader;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.intake.registrycopy.KeepRegistry;
import org.fenbo.intake.registrycopy.PublishedRevision;
import org.fenbo.intake.registrycopy.RegistryEntry;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two readers of the registry's topics. They ignore fields and types that a newer registry adds (F18). */
public final class RegistryReader {
    private static final String ENTRY = "registry.entry.published.v1";
    private static final String REVISION = "registry.revision.published.v1";

    private final KeepRegistry keepRegistry;
    private final JsonMapper json;

    public RegistryReader(KeepRegistry keepRegistry, JsonMapper json) {
        this.keepRegistry = keepRegistry;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private record EntryPublished(int revision, String kind, String code, JsonNode entry) {
        RegistryEntry kept() {
            return new RegistryEntry(revision, kind, code, RegistryEntry.isOurs(kind) ? entry.toString() : null);
        }
    }

    private record RevisionPublished(
            int revision, String title, OffsetDateTime effectiveAt, int entries, String digest) {
        PublishedRevision kept() {
            return new PublishedRevision(revision, title, effectiveAt.toInstant(), entries, digest);
        }
    }

    /** Reads {@code registry.entry}. */
    public Reader entries() {
        return new Reader() {
            @Override
            public String name() {
                return "intake.registry-entry";
            }

            @Override
            public void apply(List<Received> events) {
                List<RegistryEntry> entries = events.stream()
                        .filter(event -> event.type().equals(ENTRY))
                        .map(RegistryReader.this::entry)
                        .toList();
                if (!entries.isEmpty()) {
                    keepRegistry.entries(entries);
                }
            }
        };
    }

    /** Reads {@code registry.revision}. */
    public Reader revisions() {
        return new Reader() {
            @Override
            public String name() {
                return "intake.registry-revision";
            }

            @Override
            public void apply(List<Received> events) {
                events.stream().filter(event -> event.type().equals(REVISION)).forEach(RegistryReader.this::complete);
            }
        };
    }

    RegistryEntry entry(Received event) {
        return json.readValue(event.body(), EntryPublished.class).kept();
    }

    PublishedRevision revision(Received event) {
        return json.readValue(event.body(), RevisionPublished.class).kept();
    }

    private void complete(Received event) {
        keepRegistry.revision(revision(event)).ifPresent(missing -> {
            throw new NotYet(missing);
        });
        AfterCommit.run(keepRegistry::refresh);
    }
}
