package org.fenbo.registry.roster.store;

import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.events.log.Fact;
import org.fenbo.registry.roster.Absence;
import org.fenbo.registry.roster.CoverEvent;
import org.fenbo.registry.roster.CoverEvent.CoverLost;
import org.fenbo.registry.roster.CoverEvent.CoverRestored;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The bodies of topic {@code registry.roster}; their schemas and examples are in the folder {@code contract}. */
final class CoverEventJson {
    static final String TOPIC = "registry.roster";
    private static final String UNCOVERED = "registry.roster.uncovered.v1";
    private static final String COVERED = "registry.roster.covered.v1";

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    record UncoveredBody(String grid, Absence absence, int links, List<String> leaders) {}

    record CoveredBody(String grid) {}

    Fact write(CoverEvent event) {
        return switch (event) {
            case CoverLost lost ->
                fact(UNCOVERED, event, new UncoveredBody(lost.grid(), lost.absence(), lost.links(), lost.leaders()));
            case CoverRestored restored -> fact(COVERED, event, new CoveredBody(restored.grid()));
        };
    }

    private Fact fact(String type, CoverEvent event, Object body) {
        return new Fact(type, event.at(), json.writeValueAsBytes(body));
    }

    CoverEvent read(String type, Instant at, byte[] body) {
        return switch (type) {
            case UNCOVERED -> {
                UncoveredBody lost = json.readValue(body, UncoveredBody.class);
                yield new CoverLost(lost.grid(), lost.absence(), lost.links(), lost.leaders(), at);
            }
            case COVERED ->
                new CoverRestored(json.readValue(body, CoveredBody.class).grid(), at);
            default -> throw new IllegalStateException("no event of the roster: " + type);
        };
    }
}
