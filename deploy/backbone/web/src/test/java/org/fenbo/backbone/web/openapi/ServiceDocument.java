package org.fenbo.backbone.web.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI document of a service. Its base is the document that springdoc makes from the controllers. This class
 * adds an operation for each row of a command table, the written words, the problem codes that the code can answer
 * with, and examples.
 */
final class ServiceDocument {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");
    private static final String PROBLEM = """
            {"type": "object", "required": ["type", "title", "status", "code", "detail"],
             "properties": {
               "type": {"type": "string"}, "title": {"type": "string"}, "status": {"type": "integer"},
               "code": {"type": "string", "description": "稳定的代码，不随语言变化 · stable, the same in each language"},
               "detail": {"type": "string"}, "remedy": {"type": "string"}, "field": {"type": "string"},
               "errors": {"type": "array", "items": {"type": "object"}}, "traceId": {"type": "string"}}}""";
    private static final String ABOUT = """
            错误一律为 application/problem+json（RFC 9457），code 稳定；文字按 Accept-Language 给出中文或英文。\
            每个写操作须带 Idempotency-Key，重复发送只办一次。任何地址还可能返回 http-4xx 与 broken-form（地址、方法、报文头不合规）。 · \
            Every error is application/problem+json (RFC 9457) with a stable code; texts follow Accept-Language. \
            Each command needs an Idempotency-Key: sent again, it is done once. Any address may also answer http-4xx or broken-form if \
            address, method or headers break the protocol.""";

    private final ObjectNode raw;
    private final OperationWords words;
    private final ReachableCodes reachable;
    private final SchemaClasses schemas;
    private final Map<String, Operation> operations = new TreeMap<>();
    private final Map<String, ObjectNode> described = new TreeMap<>();
    private final Set<String> missing = new TreeSet<>();

    /** @param raw the document that springdoc made */
    ServiceDocument(ObjectNode raw, OperationWords words, ReachableCodes reachable) {
        this.raw = raw;
        this.words = words;
        this.reachable = reachable;
        this.schemas = new SchemaClasses(components());
    }

    private ObjectNode components() {
        return raw.withObject("/components/schemas");
    }

    /** Adds the operation of a controller's method. */
    void add(String key, Operation.Handler handler) {
        JsonNode found = raw.path("paths").path(path(key)).path(method(key));
        if (!(found instanceof ObjectNode operation)) {
            throw new IllegalStateException("springdoc doesn't know " + key);
        }
        put(key, handler, operation);
    }

    /** Adds the operation of a row of a command table. */
    void add(Operation.Row row) {
        Command<?, ?, ?, ?> command = row.command();
        String path = row.rows().path() + "/" + Command.address(command.at(), command.verb());
        ObjectNode operation = JSON.createObjectNode();
        operation.put("operationId", "");
        ArrayNode parameters = operation.putArray("parameters");
        Stream.of(path.split("/"))
                .filter(part -> part.startsWith("{"))
                .map(part -> part.substring(1, part.length() - 1))
                .forEach(name -> parameters.add(inPath(name)));
        header(parameters, "Idempotency-Key", true);
        header(parameters, "If-Match", false);
        operation
                .putObject("requestBody")
                .putObject("content")
                .putObject("application/json")
                .set("schema", schemas.reference(command.body()));
        operation
                .putObject("responses")
                .putObject("200")
                .putObject("content")
                .putObject("application/json")
                .set("schema", schemas.reference(row.rows().answer()));
        put("POST " + path, row, operation);
    }

    private static ObjectNode inPath(String name) {
        ObjectNode parameter = JSON.createObjectNode();
        parameter.put("name", name).put("in", "path").put("required", true);
        // A parameter whose name is a single letter is a number.
        parameter.putObject("schema").put("type", name.length() == 1 ? "integer" : "string");
        return parameter;
    }

    private static void header(ArrayNode parameters, String name, boolean required) {
        parameters
                .addObject()
                .put("name", name)
                .put("in", "header")
                .put("required", required)
                .putObject("schema")
                .put("type", "string");
    }

    private void put(String key, Operation operation, ObjectNode node) {
        operations.put(key, operation);
        described.put(key, node);
    }

    private static String method(String key) {
        return key.substring(0, key.indexOf(' ')).toLowerCase(Locale.ROOT);
    }

    private static String path(String key) {
        return key.substring(key.indexOf(' ') + 1);
    }

    /** The fields for which no example is written. */
    Set<String> missing() {
        return missing;
    }

    /** The whole document. */
    ObjectNode of(String service) {
        ObjectNode document = JSON.createObjectNode();
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "分拨 Fenbo · " + service)
                .put("version", "v1")
                .put("description", ABOUT);
        document.putArray("servers").addObject().put("url", "/");
        described.forEach(this::complete);
        ObjectNode paths = document.putObject("paths");
        described.keySet().stream()
                .map(ServiceDocument::path)
                .distinct()
                .sorted()
                .forEach(path -> {
                    ObjectNode one = paths.putObject(path);
                    METHODS.forEach(method -> {
                        ObjectNode operation = described.get(method.toUpperCase(Locale.ROOT) + " " + path);
                        if (operation != null) {
                            one.set(method, operation);
                        }
                    });
                });
        document.set("components", raw.get("components"));
        schemas.shorten(document);
        dropUnused(document);
        components().set("Problem", JSON.readTree(PROBLEM));
        document.withObject("/components/securitySchemes/token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
        SchemaExamples examples = new SchemaExamples(components(), words.examples(), missing);
        described.forEach((key, operation) -> exemplify(key, operation, examples));
        sortComponents(document);
        return document;
    }

    private void complete(String key, ObjectNode operation) {
        Operation known = Objects.requireNonNull(operations.get(key));
        JsonNode written = words.of(key);
        ObjectNode done = JSON.createObjectNode();
        done.put("operationId", known.id());
        done.put(
                "summary",
                written.path("zh").asString("") + " · " + written.path("en").asString(""));
        done.putArray("tags").add(known.id().substring(0, known.id().indexOf('-')));
        if (!operation.path("parameters").isEmpty()) {
            operation.get("parameters").forEach(ServiceDocument::demandKey);
            done.set("parameters", operation.get("parameters"));
        }
        if (written.has("body")) {
            done.withObject("/requestBody/content")
                    .putObject(written.get("body").asString())
                    .putObject("schema")
                    .put("type", "string");
        } else if (operation.has("requestBody")) {
            done.set("requestBody", operation.get("requestBody"));
        }
        done.set(
                "responses",
                new OperationAnswers(schemas, reachable)
                        .of(
                                known,
                                written,
                                operation.path("responses").path("200").path("content")));
        boolean open = known instanceof Operation.Handler(var method, var isOpen, var tables) && isOpen;
        ArrayNode security = done.putArray("security");
        if (!open) {
            security.addObject().putArray("token");
        }
        operation.removeAll();
        operation.setAll(done);
    }

    /**
     * Marks the header Idempotency-Key as required. For the framework the header is optional, because the platform
     * refuses a missing key with its own text.
     */
    private static void demandKey(JsonNode parameter) {
        if (parameter.path("name").asString("").equals("Idempotency-Key")) {
            ((ObjectNode) parameter).put("required", true);
        }
    }

    /** Adds examples of parameters, body and answer. */
    private void exemplify(String key, ObjectNode operation, SchemaExamples examples) {
        JsonNode written = words.of(key);
        for (JsonNode parameter : operation.path("parameters")) {
            ((ObjectNode) parameter)
                    .set(
                            "example",
                            examples.of(
                                    parameter.path("schema"),
                                    key,
                                    parameter.path("name").asString()));
        }
        exemplify(operation.path("requestBody").path("content"), written.path("request"), key + " request", examples);
        String status = operation.path("responses").propertyNames().iterator().next();
        exemplify(
                operation.path("responses").path(status).path("content"),
                written.path("answer"),
                key + " answer",
                examples);
    }

    private static void exemplify(JsonNode content, JsonNode written, String key, SchemaExamples examples) {
        content.forEach(media -> ((ObjectNode) media)
                .set("example", written.isMissingNode() ? examples.of(media.path("schema"), key, "") : written));
    }

    private void dropUnused(ObjectNode document) {
        while (true) {
            String text = document.toString();
            List<String> unused = components()
                    .propertyStream()
                    .map(Map.Entry::getKey)
                    .filter(name -> !text.contains("\"#/components/schemas/" + name + "\""))
                    .filter(name -> !name.equals("Problem"))
                    .toList();
            if (unused.isEmpty()) {
                return;
            }
            unused.forEach(components()::remove);
        }
    }

    private void sortComponents(ObjectNode document) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        components().properties().forEach(one -> sorted.put(one.getKey(), one.getValue()));
        ObjectNode schemasInOrder = document.withObject("/components").putObject("schemas");
        sorted.forEach(schemasInOrder::set);
    }
}
