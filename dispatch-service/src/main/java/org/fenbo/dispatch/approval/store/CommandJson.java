package org.fenbo.dispatch.approval.store;

import org.fenbo.dispatch.approval.CommandBodies;
import tools.jackson.databind.json.JsonMapper;

/** Writes the body of a command that waits for an approval as JSON, for the event of its request. */
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
