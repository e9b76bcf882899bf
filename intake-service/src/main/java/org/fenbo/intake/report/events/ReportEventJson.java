package org.fenbo.intake.report.events;

import java.time.Instant;
import org.fenbo.intake.report.EventFormat;
import org.fenbo.intake.report.ReportEvent;
import org.fenbo.intake.report.ReportEvent.ReportFiled;
import org.fenbo.intake.report.ReportEvent.ReportJoined;
import org.fenbo.intake.report.ReportEvent.ReportReceived;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads the bodies of the events on the topic {@code intake.report}. The schemas and examples of these
 * bodies are in the folder {@code contract}.
 */
public final class ReportEventJson implements EventFormat {
    private static final String RECEIVED = "intake.report.received.v1";
    private static final String FILED = "intake.report.filed.v1";
    private static final String JOINED = "intake.report.joined.v1";

    private final JsonMapper json;

    public ReportEventJson(JsonMapper json) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @Override
    public String type(ReportEvent event) {
        return switch (event) {
            case ReportReceived received -> RECEIVED;
            case ReportFiled filed -> FILED;
            case ReportJoined joined -> JOINED;
        };
    }

    @Override
    public byte[] body(ReportEvent event) {
        return json.writeValueAsBytes(
                switch (event) {
                    case ReportReceived received -> ReceivedBody.of(received);
                    case ReportFiled filed -> FiledBody.of(filed);
                    case ReportJoined joined -> JoinedBody.of(joined);
                });
    }

    @Override
    public ReportEvent read(String type, Instant at, byte[] body) {
        return switch (type) {
            case RECEIVED -> json.readValue(body, ReceivedBody.class).event(at);
            case FILED -> json.readValue(body, FiledBody.class).event();
            case JOINED -> json.readValue(body, JoinedBody.class).event(at);
            default -> throw new IllegalStateException("no event of a report: " + type);
        };
    }
}
