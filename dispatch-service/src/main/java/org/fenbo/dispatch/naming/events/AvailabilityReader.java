package org.fenbo.dispatch.naming.events;

import java.util.List;
import java.util.function.Consumer;
import org.fenbo.backbone.events.inbox.Reader;
import org.fenbo.backbone.events.inbox.Received;

/** Reads whether officers are there (ORG-9a). */
public final class AvailabilityReader implements Reader {
    private final Consumer<List<byte[]>> keep;

    /** @param keep keeps the bodies of the events, which are in their order */
    public AvailabilityReader(Consumer<List<byte[]>> keep) {
        this.keep = keep;
    }

    @Override
    public String name() {
        return "dispatch.naming";
    }

    @Override
    public void apply(List<Received> events) {
        List<byte[]> recorded = events.stream()
                .filter(event -> event.type().equals("registry.availability.recorded.v1"))
                .map(Received::body)
                .toList();
        if (!recorded.isEmpty()) {
            keep.accept(recorded);
        }
    }
}
