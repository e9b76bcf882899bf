package org.fenbo.backbone.web.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Values that answers contained, by the name of their field. With these values, later requests reach objects that
 * exist.
 */
final class MetValues {
    private static final int MOST = 40;
    private final Map<String, List<String>> met = new HashMap<>();

    List<String> of(String name) {
        return met.getOrDefault(name, List.of());
    }

    void keep(JsonNode answer) {
        keep("", answer);
    }

    private void keep(String name, JsonNode value) {
        if (value.isContainer()) {
            value.properties().forEach(field -> keep(field.getKey(), field.getValue()));
            if (value.isArray()) {
                value.forEach(element -> keep(name, element));
            }
        } else if (!value.isNull() && !value.isMissingNode()) {
            List<String> kept = met.computeIfAbsent(name, none -> new ArrayList<>());
            if (kept.size() < MOST && !kept.contains(value.asString())) {
                kept.add(value.asString());
            }
        }
    }
}
