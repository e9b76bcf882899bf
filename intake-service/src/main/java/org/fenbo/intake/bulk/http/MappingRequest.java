package org.fenbo.intake.bulk.http;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.intake.bulk.Mapping;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The mapping as it is sent.
 *
 * @param fields per field of a report the column that holds it, or a list of columns
 * @param charset UTF-8 if absent
 * @param separator a comma if absent
 */
record MappingRequest(
        Map<String, JsonNode> fields,
        @Nullable Map<String, String> constants,
        @Nullable Map<String, Map<String, String>> values,
        @Nullable String empty,
        @Nullable String zone,
        @Nullable String timeFormat,
        @Nullable String charset,
        @Nullable String separator,
        @Nullable Boolean past) {

    static MappingRequest in(byte[] text, JsonMapper json) {
        try {
            MappingRequest read = json.readValue(text, MappingRequest.class);
            if (read == null || read.fields == null) {
                throw broken("fields", "it has no fields", "send at least {\"fields\": {…}}");
            }
            return read;
        } catch (JacksonException e) {
            throw broken(null, e.getOriginalMessage(), "send the mapping as one JSON object");
        }
    }

    Mapping mapping(ZoneId district) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        fields.forEach((field, names) -> columns.put(field, columns(field, names)));
        return new Mapping(
                columns,
                constants == null ? Map.of() : constants,
                values == null ? Map.of() : values,
                empty == null ? "" : empty,
                zone(district),
                timeFormat,
                Boolean.TRUE.equals(past));
    }

    private static List<String> columns(String field, JsonNode names) {
        List<JsonNode> all = names.isArray() ? List.copyOf(names.values()) : List.of(names);
        if (!all.stream().allMatch(JsonNode::isString)) {
            throw broken("fields." + field, "it names no column", "send the header of a column, or a list of them");
        }
        return all.stream().map(JsonNode::asString).toList();
    }

    private ZoneId zone(ZoneId district) {
        try {
            return zone == null ? district : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw broken("zone", "'" + zone + "' is no time zone", "send a name like Asia/Shanghai");
        }
    }

    Charset encoding() {
        try {
            return charset == null ? java.nio.charset.StandardCharsets.UTF_8 : Charset.forName(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw broken("charset", "'" + charset + "' is no character set", "send UTF-8 or GB18030");
        }
    }

    char delimiter() {
        if (separator == null) {
            return ',';
        }
        if (separator.length() != 1 || "\"\r\n".contains(separator)) {
            throw broken("separator", "'" + separator + "' separates nothing", "send one character, \",\" or \";\"");
        }
        return separator.charAt(0);
    }

    private static Problem broken(@Nullable String field, String detail, String remedy) {
        return Problem.unreadable("unreadable-mapping")
                .field(field == null ? "mapping" : "mapping." + field)
                .detail(detail)
                .remedy(remedy)
                .build();
    }
}
