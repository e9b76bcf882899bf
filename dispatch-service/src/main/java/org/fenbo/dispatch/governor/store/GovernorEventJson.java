package org.fenbo.dispatch.governor.store;

import org.fenbo.backbone.events.log.EventJson;
import org.fenbo.dispatch.governor.GovernorEvent;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the events of switches as JSON, for the topic {@code dispatch.governor} and for the log. */
public final class GovernorEventJson {
    /** The topic on which the events of switches are published. */
    public static final String TOPIC = "dispatch.governor";

    private GovernorEventJson() {}

    /** Creates the codec. */
    public static EventJson<GovernorEvent> with(JsonMapper json) {
        return new EventJson<>(GovernorEvent.class, json);
    }
}
