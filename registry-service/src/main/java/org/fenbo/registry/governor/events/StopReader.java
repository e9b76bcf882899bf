package org.fenbo.registry.governor.events;

import java.util.List;
import org.fenbo.backbone.events.inbox.Reader;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.registry.governor.StoppedCategories;
import org.fenbo.registry.governor.StoppedCategories.Stopped;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads which categories dispatch has switched off. Skips all other events. */
public final class StopReader implements Reader {
    private static final String STOPPED = "dispatch.governor.stopped.v1";

    private final StoppedCategories stops;
    private final JsonMapper json = JsonMapper.builder().build();

    public StopReader(StoppedCategories stops) {
        this.stops = stops;
    }

    @Override
    public String name() {
        return "registry.governor";
    }

    @Override
    public void apply(List<Received> events) {
        stops.note(events.stream()
                .filter(event -> event.type().equals(STOPPED))
                .map(event -> stopped(event.id(), json.readTree(event.body())))
                .toList());
    }

    private static Stopped stopped(String event, JsonNode body) {
        return new Stopped(
                event,
                body.required("category").asString(),
                body.required("right").asInt(),
                body.required("judged").asInt(),
                body.required("percent").asInt(),
                body.required("cases").valueStream().map(JsonNode::asString).toList());
    }
}
