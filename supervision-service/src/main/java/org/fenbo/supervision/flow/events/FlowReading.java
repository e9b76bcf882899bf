package org.fenbo.supervision.flow.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.fenbo.supervision.flow.FlowEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a flow event for listeners from a record of a topic. It takes a field of the body only if its name is listed
 * here and its value has the form of a code. It takes the type, the subject and the key only if they have their form
 * too. So a sentence, a mobile number or an identity number in a record doesn't reach listeners, even if a producer
 * sends it. A code of eleven digits in the form of a mobile number is not shown either.
 */
final class FlowReading {
    private static final List<String> FIELDS =
            List.of("unit", "category", "area", "clock", "order", "ground", "basis", "kind", "revision");
    /** Not a mobile number and not an identity number (18 characters with a date of birth), alone or between others. */
    private static final String NO_PERSON = "(?!.*(?<!\\d)(?:86)?1[3-9]\\d-?\\d{4}-?\\d{4}(?!\\d))"
            + "(?!.*(?<!\\d)\\d{6}(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[0-9Xx](?!\\d))";

    private static final Pattern CODE = Pattern.compile(NO_PERSON + "[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern TYPE = Pattern.compile("[a-z]+(?:\\.[a-z-]+){1,4}\\.v\\d{1,3}");
    /** A number, or parts such as {@code grid:440399001001} and {@code 12/category/201001}. */
    private static final Pattern SUBJECT =
            Pattern.compile("(?=.{1,300}$)" + NO_PERSON + "[A-Za-z0-9][A-Za-z0-9._:/-]*");

    private static final int LARGEST = 64 * 1024;

    private final JsonMapper json;

    FlowReading(JsonMapper json) {
        this.json = json;
    }

    FlowEvent read(ConsumerRecord<String, byte[]> entry) {
        Optional<JsonNode> body = body(entry.value());
        return new FlowEvent(
                entry.topic(),
                header(entry, "ce_type").filter(matches(TYPE)).orElse("unreadable"),
                header(entry, "ce_subject")
                        .or(() -> Optional.ofNullable(entry.key()))
                        .filter(matches(SUBJECT))
                        .orElse(""),
                header(entry, "ce_sequence")
                        .filter(text -> text.matches("\\d{1,18}"))
                        .map(Long::parseLong)
                        .orElse(0L),
                header(entry, "ce_time").flatMap(FlowReading::time).orElse(Instant.ofEpochMilli(entry.timestamp())),
                entry.partition(),
                entry.offset(),
                codes(body));
    }

    private static Optional<String> header(ConsumerRecord<String, byte[]> entry, String name) {
        Header header = entry.headers().lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), UTF_8));
    }

    private static Predicate<String> matches(Pattern form) {
        return text -> form.matcher(text).matches();
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<JsonNode> body(byte @Nullable [] value) {
        if (value == null || value.length > LARGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readTree(value));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> codes(Optional<JsonNode> body) {
        Map<String, String> codes = new LinkedHashMap<>();
        FIELDS.forEach(field -> code(body, field).ifPresent(code -> codes.put(field, code)));
        return codes;
    }

    private static Optional<String> code(Optional<JsonNode> body, String field) {
        return body.map(found -> found.get(field))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asString)
                .filter(matches(CODE));
    }
}
