package org.fenbo.backbone.web.openapi;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rules for each operation of a document. An operation must have a summary in both languages, schemas, examples
 * that fit the schemas, and problem codes.
 */
final class DocumentRules {
    private static final Pattern SUMMARY = Pattern.compile(".*\\p{IsHan}.* · .*[A-Za-z]{2}.*");

    private final JsonNode document;
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

    DocumentRules(JsonNode document) {
        this.document = document;
    }

    /** All faults of the document, one entry for each fault. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                check(path.getKey() + " " + operation.getKey(), operation.getValue(), faults)));
        return faults;
    }

    private void check(String name, JsonNode operation, List<String> faults) {
        if (!SUMMARY.matcher(operation.path("summary").asString("")).matches()) {
            faults.add(name + ": no summary in Chinese and English");
        }
        operation
                .path("parameters")
                .forEach(parameter -> example(name + " " + parameter.path("name"), parameter, faults));
        operation.path("requestBody").path("content").forEach(media -> example(name + " request", media, faults));
        boolean codes = false;
        boolean answer = false;
        for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
            boolean good = response.getKey().startsWith("2");
            if (good) {
                answer = !response.getValue().path("content").isEmpty();
                response.getValue().path("content").forEach(media -> example(name + " answer", media, faults));
            } else {
                codes |= !response.getValue().findValues("enum").isEmpty();
            }
        }
        if (!answer) {
            faults.add(name + ": no answer");
        }
        if (!codes) {
            faults.add(name + ": no problem codes");
        }
    }

    private void example(String name, JsonNode described, List<String> faults) {
        if (described.path("schema").isEmpty()) {
            faults.add(name + ": no schema");
        } else if (!described.has("example")) {
            faults.add(name + ": no example");
        } else {
            List<String> wrong = misfits(described.path("schema"), described.path("example"));
            if (!wrong.isEmpty()) {
                faults.add(name + ": the example doesn't fit: " + wrong);
            }
        }
    }

    /** Where and why a value doesn't fit a schema of the document. */
    List<String> misfits(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private Schema compile(JsonNode schema) {
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        whole.set("components", document.path("components"));
        whole.putArray("allOf").add(schema);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole);
    }
}
