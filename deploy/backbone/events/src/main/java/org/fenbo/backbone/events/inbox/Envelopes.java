package org.fenbo.backbone.events.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.fenbo.backbone.events.inbox.Reading.Damaged;
import org.fenbo.backbone.events.inbox.Reading.Intact;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Microseconds;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads envelopes: CloudEvents 1.0 in binary mode. Unknown headers and unknown fields of the actor are ignored, so that
 * events of the next release can be read. An event with a damaged header is unreadable. It is parked; it is never
 * ignored as an event of another platform (R2).
 */
public final class Envelopes {
    private static final int LONGEST = 8_192;
    /** Subjects and ids are keys of tables, and an index entry may have at most about 2,700 bytes. */
    private static final int LONGEST_NAME = 512;

    private static final String SEQUENCE = "[1-9]\\d{0,17}";
    private final JsonMapper lenient;

    public Envelopes(JsonMapper json) {
        this.lenient = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    Reading read(Delivery delivery) {
        Headers headers = new Headers(delivery);
        try {
            return new Intact(delivery, event(headers, delivery));
        } catch (DamagedHeader e) {
            return new Damaged(delivery, place(headers, delivery), String.valueOf(e.getMessage()));
        }
    }

    private Received event(Headers headers, Delivery delivery) {
        if (!headers.text("ce_specversion").equals("1.0")) {
            throw new DamagedHeader("ce_specversion is not 1.0");
        }
        byte[] body = delivery.body();
        if (body == null) {
            throw new DamagedHeader("the record has no value");
        }
        return new Received(
                headers.text("ce_id"),
                delivery.topic(),
                headers.text("ce_subject"),
                headers.sequence(),
                headers.text("ce_type"),
                time(headers.text("ce_time")),
                actor(headers.text("fenbo_actor")),
                headers.optional("traceparent"),
                body);
    }

    private static Instant time(String text) {
        try {
            return Microseconds.of(Instant.parse(text));
        } catch (DateTimeException e) {
            throw new DamagedHeader("ce_time is no instant");
        }
    }

    private Actor actor(String text) {
        try {
            Actor actor = lenient.readValue(text, Actor.class);
            return new Actor(Objects.requireNonNull(actor.id()), actor.unit(), actor.role(), actor.onBehalfOf());
        } catch (JacksonException | NullPointerException e) {
            throw new DamagedHeader("fenbo_actor names nobody");
        }
    }

    /**
     * The place of a damaged event. The subject is read from the header, or from the key if the header is unreadable.
     * The subject must be known, so that no reader concludes anything about it meanwhile (R16). The record's address
     * replaces an id that can't be read.
     */
    private static Place place(Headers headers, Delivery delivery) {
        String key =
                delivery.key().length() > LONGEST_NAME ? "" : delivery.key().replace("\0", "");
        String subject = headers.legible("ce_subject", key);
        if (subject.isEmpty()) {
            return new Place(delivery.address(), 1, delivery.address());
        }
        String id = headers.legible("ce_id", delivery.address());
        String sequence = headers.legible("ce_sequence", "");
        return new Place(subject, sequence.matches(SEQUENCE) ? Long.parseLong(sequence) : Place.UNKNOWN, id);
    }

    /** A header is missing or unreadable. */
    private static final class DamagedHeader extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DamagedHeader(String what) {
            super(what, null, false, false);
        }
    }

    /** The headers by name. If two headers have the same name, the reader can't know which of them is right. */
    private static final class Headers {
        private final Map<String, byte @Nullable []> values = new HashMap<>();
        private final Map<String, Integer> counts = new HashMap<>();

        Headers(Delivery delivery) {
            for (Delivery.Header header : delivery.headers()) {
                values.put(header.name(), header.value());
                counts.merge(header.name(), 1, Integer::sum);
            }
        }

        long sequence() {
            String text = text("ce_sequence");
            if (!text.matches(SEQUENCE)) {
                throw new DamagedHeader("ce_sequence is no number from 1");
            }
            return Long.parseLong(text);
        }

        /** The text of a header that an event does not need; null if the header is missing or unreadable. */
        @Nullable
        String optional(String name) {
            try {
                return values.containsKey(name) ? text(name) : null;
            } catch (DamagedHeader e) {
                return null;
            }
        }

        /** The text of a header; {@code otherwise} if the header can't be read. */
        String legible(String name, String otherwise) {
            try {
                return text(name);
            } catch (DamagedHeader e) {
                return otherwise;
            }
        }

        String text(String name) {
            byte[] value = values.get(name);
            if (value == null || value.length == 0) {
                throw new DamagedHeader(name + " is missing or empty");
            }
            if (counts.getOrDefault(name, 0) > 1) {
                throw new DamagedHeader(name + " is there twice");
            }
            int longest = name.equals("ce_subject") || name.equals("ce_id") ? LONGEST_NAME : LONGEST;
            if (value.length > longest) {
                throw new DamagedHeader(name + " is longer than " + longest + " bytes");
            }
            return utf8(name, value);
        }

        private static String utf8(String name, byte[] value) {
            try {
                String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
                if (text.indexOf('\0') >= 0) {
                    throw new DamagedHeader(name + " holds a null character");
                }
                return text;
            } catch (CharacterCodingException e) {
                throw new DamagedHeader(name + " is not UTF-8");
            }
        }
    }
}
