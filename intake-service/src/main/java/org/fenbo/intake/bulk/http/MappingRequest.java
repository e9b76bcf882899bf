package org.fenbo.intake.bulk.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.intake.bulk.Mapping;
import org.fenbo.intake.report.IntakeCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The mapping of a file, as the sender sends it.
 *
 * @param fields per field of a report, the header of its column, or a list of headers
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
    private static final String MAPPING = "mapping";

    static MappingRequest in(byte[] text, JsonMapper json) {
        try {
            return Optional.ofNullable(json.readValue(text, MappingRequest.class))
                    .filter(read -> read.fields != null)
                    .orElseThrow(() -> broken(
                            "fields",
                            new Words("没有 fields", "it has no fields"),
                            new Words("至少填写 {\"fields\": {…}}", "send at least {\"fields\": {…}}")));
        } catch (JacksonException e) {
            throw broken(
                    "",
                    Words.of(String.valueOf(e.getOriginalMessage())),
                    new Words("请以一个 JSON 对象填写映射", "send the mapping as one JSON object"));
        }
    }

    Mapping mapping(ZoneId district) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        fields.forEach((field, names) -> columns.put(field, columns(field, names)));
        return new Mapping(
                columns,
                Objects.requireNonNullElse(constants, Map.of()),
                Objects.requireNonNullElse(values, Map.of()),
                Objects.requireNonNullElse(empty, ""),
                zone(district),
                timeFormat,
                Boolean.TRUE.equals(past));
    }

    private static List<String> columns(String field, JsonNode names) {
        List<JsonNode> all = names.isArray() ? List.copyOf(names.values()) : List.of(names);
        if (!all.stream().allMatch(JsonNode::isString)) {
            throw broken(
                    "fields." + field,
                    new Words("没有指明列", "it names no column"),
                    new Words("请填写一个列标题，或列标题的列表", "send the header of a column, or a list of them"));
        }
        return all.stream().map(JsonNode::asString).toList();
    }

    private ZoneId zone(ZoneId district) {
        try {
            return Optional.ofNullable(zone).map(ZoneId::of).orElse(district);
        } catch (DateTimeException e) {
            throw broken(
                    "zone",
                    new Words("“%s”不是时区", "'%s' is no time zone").with(List.of(String.valueOf(zone))),
                    new Words("请填写如 Asia/Shanghai 的名称", "send a name like Asia/Shanghai"));
        }
    }

    Charset encoding() {
        try {
            return Optional.ofNullable(charset).map(Charset::forName).orElse(UTF_8);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw broken(
                    "charset",
                    new Words("“%s”不是字符集", "'%s' is no character set").with(List.of(String.valueOf(charset))),
                    new Words("请填写 UTF-8 或 GB18030", "send UTF-8 or GB18030"));
        }
    }

    char delimiter() {
        String given = Objects.requireNonNullElse(separator, ",");
        if (given.length() != 1 || "\"\r\n".contains(given)) {
            throw broken(
                    "separator",
                    new Words("“%s”不能作分隔符", "'%s' can't be a separator").with(List.of(given)),
                    new Words("请填写一个字符：\",\" 或 \";\"", "send one character, \",\" or \";\""));
        }
        return given.charAt(0);
    }

    private static Problem broken(String field, Words detail, Words remedy) {
        return RefusalProblem.of(IntakeCode.UNREADABLE_MAPPING
                .refusal(detail, remedy)
                .at(field.isEmpty() ? MAPPING : MAPPING + "." + field));
    }
}
