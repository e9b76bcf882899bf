package org.fenbo.backbone.web.openapi;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes an example of each schema of a document from the examples of the schema's fields.
 *
 * @param schemas the schemas of the document
 * @param fields an example for each field name, or for {@code Schema.name} if a name has different meanings in
 *     different schemas
 * @param missing collects the fields without an example
 */
record SchemaExamples(JsonNode schemas, JsonNode fields, Set<String> missing) {
    private static final String PREFIX = "#/components/schemas/";

    /**
     * The example of a schema.
     *
     * @param in the schema or the operation that the field belongs to
     * @param name the name of the field
     */
    JsonNode of(JsonNode schema, String in, String name) {
        JsonNode written = fields.has(in + "." + name) ? fields.get(in + "." + name) : fields.path(name);
        if (schema.has("$ref")) {
            String target = schema.get("$ref").asString().substring(PREFIX.length());
            return isOf(schemas.path(target), written) ? written : of(schemas.path(target), target, name);
        }
        if (isOf(schema, written)) {
            return written;
        }
        return made(schema, in, name);
    }

    private JsonNode made(JsonNode schema, String in, String name) {
        JsonNode either = schema.path("anyOf").path(0);
        if (!either.isMissingNode()) {
            return of(either, in, name);
        }
        if (schema.path("enum").isArray()) {
            return schema.get("enum").get(0);
        }
        JsonMapper json = JsonMapper.shared();
        return switch (type(schema)) {
            case "object" -> object(schema, in, name);
            case "array" -> {
                ArrayNode array = json.createArrayNode();
                yield array.add(of(schema.path("items"), in, name));
            }
            case "boolean" -> json.readTree("true");
            case "integer", "number" ->
                json.valueToTree(Math.max(1, schema.path("minimum").asInt(1)));
            default -> text(schema, in, name);
        };
    }

    private JsonNode text(JsonNode schema, String in, String name) {
        String text = switch (schema.path("format").asString("")) {
            case "date-time" -> day(name) + "T08:30:00+08:00";
            case "date" -> day(name);
            case "uuid" -> "0199e0a2-7c44-7c3e-8f52-2b6d1f0a9c11";
            default -> "";
        };
        if (text.isEmpty()) {
            missing.add(in + "." + name);
        }
        return JsonMapper.shared().valueToTree(text);
    }

    /**
     * The example day of a field. The field {@code until} gets a later day than all other fields, because a period must
     * end after its begin.
     */
    private static String day(String name) {
        return name.equals("until") ? "2026-11-28" : "2026-11-26";
    }

    private JsonNode object(JsonNode schema, String in, String name) {
        ObjectNode object = JsonMapper.shared().createObjectNode();
        schema.path("properties")
                .properties()
                .forEach(field -> object.set(field.getKey(), of(field.getValue(), in, field.getKey())));
        if (object.isEmpty() && (schema.has("additionalProperties") || in.contains(" "))) {
            missing.add(in + "." + name);
        }
        return object;
    }

    static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asString("") : type.asString("");
    }

    private static boolean isOf(JsonNode schema, JsonNode value) {
        if (value.isMissingNode() || schema.path("format").asString("").startsWith("date")) {
            return false;
        }
        return switch (type(schema)) {
            case "object" -> value.isObject() && schema.path("properties").isEmpty();
            case "array" -> value.isArray();
            case "string" -> value.isString() && isIn(schema, value);
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> !schema.has("anyOf") && !schema.has("$ref");
        };
    }

    private static boolean isIn(JsonNode schema, JsonNode value) {
        return !schema.has("enum") || schema.get("enum").valueStream().anyMatch(value::equals);
    }
}
