package org.fenbo.registry.roster.store;

import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.events.log.Fact;
import tools.jackson.databind.json.JsonMapper;

/** Writes the events of linked grids; schema and example are in the folder {@code contract}. */
final class LinkEventJson {
    private static final String LINKED = "registry.roster.linked.v1";

    private final JsonMapper json = JsonMapper.builder().build();

    record Body(String grid, List<String> linked) {}

    Fact write(String grid, List<String> linked, Instant at) {
        return new Fact(LINKED, at, json.writeValueAsBytes(new Body(grid, linked)));
    }
}
