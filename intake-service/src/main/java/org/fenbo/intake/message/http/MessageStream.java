package org.fenbo.intake.message.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Microseconds;
import org.fenbo.backbone.web.problem.CallerLanguage;
import org.fenbo.intake.message.MessageSignal;
import org.fenbo.intake.message.OfficerMessage;
import org.fenbo.intake.message.OfficerMessages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the unread messages of an officer as server-sent events: first those that are there, then each new one. The
 * stream reads at short intervals what was added, because another instance may have added a message.
 */
@Component
class MessageStream {
    private static final Logger LOG = LoggerFactory.getLogger(MessageStream.class);
    /** After each interval the listener's right is checked again, so that it ends within 5 s (ORG-4f). */
    private static final Duration INTERVAL = Duration.ofSeconds(3);

    private final OfficerMessages messages;
    private final MessageSignal signal;
    private final JsonMapper json;
    /** The machine's clock, by which tokens expire. */
    private final InstantSource wall = Microseconds.WALL;

    MessageStream(OfficerMessages messages, MessageSignal signal, JsonMapper json) {
        this.messages = messages;
        this.signal = signal;
        this.json = json;
    }

    /**
     * The reader of a stream.
     *
     * @param until when the token expires; null for a token that doesn't expire
     * @param mayRead whether the person still has the right to read messages
     */
    record Listener(
            String person,
            CallerLanguage language,
            @Nullable Instant until,
            BooleanSupplier mayRead) {}

    /** Writes until the listener leaves or loses the right, the service stops or the token expires. */
    void write(Listener listener, OutputStream out) throws IOException {
        long count = signal.count();
        OfficerMessages.Added added = messages.addedFrom(listener.person(), 0);
        try {
            send(added.messages(), Set.of(), listener, out);
            while (isValid(listener)
                    && signal.await(count, INTERVAL)
                    && listener.mayRead().getAsBoolean()) {
                count = signal.count();
                Set<UUID> sent =
                        added.messages().stream().map(OfficerMessage::id).collect(Collectors.toSet());
                added = messages.addedFrom(listener.person(), added.position());
                send(added.messages(), sent, listener, out);
            }
        } catch (IOException e) {
            LOG.debug("a listener went: {}", e.toString());
        }
    }

    private void send(List<OfficerMessage> added, Set<UUID> sent, Listener listener, OutputStream out)
            throws IOException {
        out.write(text(added, sent, listener.language()).getBytes(UTF_8));
        out.flush();
    }

    private boolean isValid(Listener listener) {
        Instant until = listener.until();
        return until == null || wall.instant().isBefore(until);
    }

    /** The events of the messages that were not sent before, the oldest first; a comment if there are none. */
    private String text(List<OfficerMessage> added, Set<UUID> sent, CallerLanguage language) {
        StringBuilder text = new StringBuilder();
        added.stream()
                .filter(message -> !sent.contains(message.id()))
                .forEach(message -> text.append("id: ")
                        .append(message.id())
                        .append("\ndata: ")
                        .append(json.writeValueAsString(MessageController.MessageAnswer.of(message, language)))
                        .append("\n\n"));
        return text.isEmpty() ? ": nothing new\n\n" : text.toString();
    }
}
