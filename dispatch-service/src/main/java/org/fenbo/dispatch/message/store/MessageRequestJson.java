package org.fenbo.dispatch.message.store;

import java.util.Map;
import java.util.TreeMap;
import org.fenbo.backbone.events.log.Fact;
import org.fenbo.dispatch.message.MessageRequest;
import tools.jackson.databind.json.JsonMapper;

/** Writes the bodies of topic {@code dispatch.message}; schema and example are in the folder {@code contract}. */
final class MessageRequestJson {
    static final String TOPIC = "dispatch.message";
    private static final String REQUESTED = "dispatch.message.requested.v1";

    private final JsonMapper json = JsonMapper.builder().build();

    record Body(String person, String template, Map<String, String> values, int revision) {}

    Fact write(MessageRequest request) {
        Body body = new Body(
                request.person().value(), request.template(), new TreeMap<>(request.values()), request.revision());
        return new Fact(REQUESTED, request.at(), json.writeValueAsBytes(body));
    }
}
