package org.fenbo.dispatch.routing.events;

import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.events.inbox.Reader;
import org.fenbo.backbone.events.inbox.Received;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads which grids are linked in the roster. The reader skips all other events of the roster. */
public final class LinkedGridsReader implements Reader {
    private static final String LINKED = "registry.roster.linked.v1";

    private final Links links;
    private final JsonMapper json;

    public LinkedGridsReader(Links links, JsonMapper json) {
        this.links = links;
        this.json = json;
    }

    /** Stores the links of a grid; the links that were recorded last count. */
    @FunctionalInterface
    public interface Links {
        void store(String grid, List<String> linked, Instant at);
    }

    @Override
    public String name() {
        return "dispatch.linkedgrids";
    }

    @Override
    public void apply(List<Received> events) {
        for (Received event : events) {
            if (event.type().equals(LINKED)) {
                JsonNode body = json.readTree(event.body());
                List<String> linked = body.path("linked")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList();
                links.store(body.required("grid").asString(), linked, event.time());
            }
        }
    }
}
