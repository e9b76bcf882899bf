package org.fenbo.dispatch.approval.store;

import org.fenbo.dispatch.approval.CommandBodies;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of commands that wait, as their request keeps them. */
public record CommandJson(JsonMapper json) implements CommandBodies {
    @Override
    public String write(Object body) {
        return json.writeValueAsString(body);
    }

    @Override
    public <B> B read(String text, Class<B> type) {
        return json.readValue(text, type);
    }
}
