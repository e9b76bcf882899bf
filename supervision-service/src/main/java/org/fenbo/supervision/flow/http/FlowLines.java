package org.fenbo.supervision.flow.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.fenbo.supervision.flow.FlowEvent;
import org.fenbo.supervision.flow.RecentFlow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Writes the flow as server-sent events. */
public final class FlowLines {
    private static final Logger LOG = LoggerFactory.getLogger(FlowLines.class);
    /**
     * The longest time without data. After each line the listener's right is checked again, so that a withdrawn right
     * ends within 5 s (ORG-4f).
     */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(3);

    private final RecentFlow recent;
    private final JsonMapper json;
    private final InstantSource wall;
    private volatile Written last = new Written(0, 0, new byte[0]);

    /** @param wall the machine's clock, by which tokens expire */
    public FlowLines(RecentFlow recent, JsonMapper json, InstantSource wall) {
        this.recent = recent;
        this.json = json;
        this.wall = wall;
    }

    /** The bytes for all listeners at one place. All these listeners get the same bytes. */
    @SuppressWarnings("ArrayRecordComponent") // The bytes are only passed on, never compared.
    private record Written(long from, long to, byte[] bytes) {}

    /**
     * An event in the form that listeners read.
     *
     * @param headline the codes of the event in one line, for a page that doesn't know the names of the codes
     * @param codes the codes of the event, each code in its own field
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Message(
            String topic,
            String type,
            String subject,
            long sequence,
            Instant time,
            int partition,
            long offset,
            String headline,
            @JsonAnyGetter Map<String, String> codes) {
        private static final List<String> HEADLINE =
                List.of("clock", "order", "unit", "category", "ground", "basis", "kind");

        static Message of(FlowEvent event) {
            return new Message(
                    event.topic(),
                    event.type(),
                    event.subject(),
                    event.sequence(),
                    event.time(),
                    event.partition(),
                    event.offset(),
                    headline(event.codes()),
                    event.codes());
        }

        private static String headline(Map<String, String> codes) {
            return HEADLINE.stream().filter(codes::containsKey).map(codes::get).collect(Collectors.joining(" · "));
        }
    }

    /**
     * Writes the events after a place until the listener leaves, the service stops, the token expires or the listener
     * loses the right.
     *
     * @param until when the token expires; null for a token that doesn't expire
     * @param mayRead whether the listener still has the right to read the flow
     */
    void write(long place, @Nullable Instant until, BooleanSupplier mayRead, OutputStream out) throws IOException {
        RecentFlow.Watching watching = recent.watch();
        try {
            line(out, "retry: 1000\n\n".getBytes(UTF_8));
            long next = place;
            while (until == null || wall.instant().isBefore(until)) {
                RecentFlow.Portion portion = recent.after(next, LONGEST_SILENCE);
                if (portion.ended() || !mayRead.getAsBoolean()) {
                    return;
                }
                line(out, bytes(next, portion));
                next = portion.place();
            }
        } catch (IOException e) {
            LOG.debug("a listener went: {}", e.toString());
        } finally {
            watching.close();
        }
    }

    private byte[] bytes(long from, RecentFlow.Portion portion) {
        Written known = last;
        if (known.from() != from
                || known.to() != portion.place()
                || portion.events().isEmpty()) {
            known = new Written(from, portion.place(), text(portion).getBytes(UTF_8));
            last = known;
        }
        return known.bytes();
    }

    private String text(RecentFlow.Portion portion) {
        if (portion.events().isEmpty()) {
            return ": nothing new\n\n";
        }
        StringBuilder text = new StringBuilder();
        for (FlowEvent event : portion.events()) {
            text.append("id: ").append(event.id()).append("\ndata: ");
            text.append(json.writeValueAsString(Message.of(event))).append("\n\n");
        }
        return text.toString();
    }

    private static void line(OutputStream out, byte[] text) throws IOException {
        out.write(text);
        out.flush();
    }
}
