package org.fenbo.backbone.web.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fenbo.backbone.web.openapi.ReachableCodes.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the answers of an operation: the successful answer, and the operation's problems by status. */
record OperationAnswers(SchemaClasses schemas, ReachableCodes reachable) {

    /**
     * The answers of an operation by status.
     *
     * @param written the words about the operation (see {@link OperationWords})
     * @param content the content of the successful answer, as springdoc made it
     */
    ObjectNode of(Operation operation, JsonNode written, JsonNode content) {
        ObjectNode responses = JsonMapper.shared().createObjectNode();
        ObjectNode good = responses.putObject(written.path("status").asString("200"));
        good.put("description", "完成 · done");
        JsonNode schema = written.has("answers")
                ? schemas.reference(OurClasses.named(written.get("answers").asString()))
                : content.valueStream()
                        .findFirst()
                        .map(one -> one.path("schema"))
                        .orElse(JsonMapper.shared().createObjectNode());
        String media = written.path("media")
                .asString(
                        content.has("*/*") || content.isEmpty()
                                ? "application/json"
                                : content.propertyNames().iterator().next());
        good.putObject("content").putObject(media).set("schema", media.equals("application/json") ? schema : text());
        Map<Integer, List<String>> byStatus = new TreeMap<>();
        Stream.concat(operation.codes(reachable).stream(), written(written))
                .distinct()
                .sorted()
                .forEach(code -> byStatus.computeIfAbsent(code.status(), none -> new ArrayList<>())
                        .add(code.id()));
        byStatus.forEach((status, codes) -> problem(responses.putObject(String.valueOf(status)), codes));
        return responses;
    }

    private static ObjectNode text() {
        return JsonMapper.shared().createObjectNode().put("type", "string");
    }

    /** Problem codes that can't be found in the byte code, because the code composes them while it runs. */
    private static Stream<Code> written(JsonNode words) {
        return words.path("codes").properties().stream()
                .flatMap(status -> status.getValue()
                        .valueStream()
                        .map(code -> new Code(Integer.parseInt(status.getKey()), code.asString())));
    }

    private static void problem(ObjectNode response, List<String> codes) {
        response.put("description", String.join(", ", codes));
        ArrayNode parts = response.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .putArray("allOf");
        parts.addObject().put("$ref", "#/components/schemas/Problem");
        ArrayNode allowed = parts.addObject().withObject("/properties/code").putArray("enum");
        codes.forEach(allowed::add);
    }
}
