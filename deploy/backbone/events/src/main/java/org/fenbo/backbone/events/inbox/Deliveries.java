package org.fenbo.backbone.events.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Builds deliveries for tests of an inbox. Each delivery has the headers that the relay sends, and its offset equals
 * the sequence of its event.
 */
public final class Deliveries {
    private Deliveries() {}

    public static List<Delivery> of(Received... events) {
        return of(List.of(events));
    }

    public static List<Delivery> of(List<Received> events) {
        return events.stream().map(Deliveries::delivery).toList();
    }

    private static Delivery delivery(Received event) {
        List<Delivery.Header> headers = headers(event).entrySet().stream()
                .map(header ->
                        new Delivery.Header(header.getKey(), header.getValue().getBytes(UTF_8)))
                .toList();
        return new Delivery(event.topic(), 0, event.sequence(), event.subject(), headers, event.body());
    }

    private static Map<String, String> headers(Received event) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", event.id());
        headers.put("ce_type", event.type());
        headers.put("ce_subject", event.subject());
        headers.put("ce_time", event.time().toString());
        headers.put("ce_sequence", Long.toString(event.sequence()));
        headers.put("fenbo_actor", JsonMapper.shared().writeValueAsString(event.actor()));
        if (event.traceparent() != null) {
            headers.put("traceparent", event.traceparent());
        }
        return headers;
    }
}
