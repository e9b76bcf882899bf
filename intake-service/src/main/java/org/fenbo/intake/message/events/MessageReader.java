package org.fenbo.intake.message.events;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.fenbo.backbone.events.inbox.Reader;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.intake.message.AddMessage;
import org.fenbo.intake.message.RequestedMessage;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads requests for messages. Each service sends them in the same form, on a topic of its own. The inbox parks a
 * request that can't be used, and shows the reason.
 */
public final class MessageReader implements Reader {
    private static final String FORM = ".message.requested.v1";
    private static final String SUBJECT = "message:";

    private final AddMessage addMessage;
    private final IntConsumer awaitRevision;
    private final JsonMapper json;

    /** @param awaitRevision throws {@code NotYet} if this service doesn't have the revision yet */
    public MessageReader(AddMessage addMessage, IntConsumer awaitRevision, JsonMapper json) {
        this.addMessage = addMessage;
        this.awaitRevision = awaitRevision;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** The fields of a request. */
    record Requested(String person, String template, Map<String, String> values, int revision) {
        Requested {
            Objects.requireNonNull(person, "the event names no person");
            Objects.requireNonNull(template, "the event names no template");
            Objects.requireNonNull(values, "the event has no values");
        }
    }

    @Override
    public String name() {
        return "intake.message";
    }

    @Override
    public void apply(List<Received> events) {
        events.stream().filter(event -> event.type().endsWith(FORM)).forEach(this::apply);
    }

    private void apply(Received event) {
        Requested requested = json.readValue(event.body(), Requested.class);
        awaitRevision.accept(requested.revision());
        RequestedMessage message = new RequestedMessage(
                id(event.subject()),
                requested.person(),
                requested.template(),
                requested.values(),
                requested.revision(),
                event.time());
        addMessage.add(message).ifPresent(refusal -> {
            throw new IllegalArgumentException(
                    refusal.id() + ": " + refusal.detail().both());
        });
    }

    private static UUID id(String subject) {
        if (!subject.startsWith(SUBJECT)) {
            throw new IllegalArgumentException("the subject is no message: " + subject);
        }
        return UUID.fromString(subject.substring(SUBJECT.length()));
    }
}
