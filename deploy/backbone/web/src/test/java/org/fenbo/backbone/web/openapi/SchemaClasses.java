package org.fenbo.backbone.web.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of the platform's records. The generator names each schema by the full name of its class. This class
 * gives them short names, and adds to each field whether it may be missing or null.
 */
final class SchemaClasses {
    private static final String PREFIX = "#/components/schemas/";
    private static final Pattern CLASS = Pattern.compile("(?i)(?=org\\.fenbo\\.)");
    private static final Pattern DOT = Pattern.compile("[.$]");

    private final ObjectNode schemas;

    /** @param schemas the schemas of the document; {@link #reference} adds schemas to them */
    SchemaClasses(ObjectNode schemas) {
        this.schemas = schemas;
    }

    /** A reference to the schema of a class. */
    ObjectNode reference(Class<?> type) {
        var resolved =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach((name, schema) -> {
            if (!schemas.has(name)) {
                schemas.set(name, read(schema));
            }
        });
        return (ObjectNode) read(resolved.schema);
    }

    private static JsonNode read(Object schema) {
        try {
            return JsonMapper.shared().readTree(Json31.mapper().writeValueAsString(schema));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives short names to the schemas, and to all references to them in the document. */
    void shorten(ObjectNode document) {
        Map<String, String> names = new HashMap<>();
        for (String name : List.copyOf(schemas.propertyNames())) {
            String brief = brief(name);
            if (names.containsValue(brief)) {
                throw new IllegalStateException("two classes are called " + brief + " in the document: " + name);
            }
            names.put(name, brief);
            ObjectNode schema = (ObjectNode) schemas.get(name);
            type(name).ifPresent(type -> addPresence(schema, type));
        }
        refer(document, names);
        names.forEach((name, brief) -> schemas.set(brief, schemas.remove(name)));
    }

    private static void refer(JsonNode node, Map<String, String> names) {
        String name = node.path("$ref").asString("");
        if (name.startsWith(PREFIX) && node instanceof ObjectNode object) {
            String target = name.substring(PREFIX.length());
            object.put("$ref", PREFIX + names.getOrDefault(target, target));
        }
        node.forEach(child -> refer(child, names));
    }

    /** The short name of a schema. The schema of a page of items has two class names, one after the other. */
    private static String brief(String name) {
        return CLASS.splitAsStream(name).map(SchemaClasses::briefOfOne).collect(Collectors.joining());
    }

    /** {@code org.fenbo.x.http.CaseController$Timeline} becomes CaseTimeline. */
    private static String briefOfOne(String name) {
        List<String> parts = DOT.splitAsStream(name).toList();
        String own = parts.getLast();
        String outer = parts.size() < 2 ? "" : parts.get(parts.size() - 2);
        String noun = outer.replaceAll("(Controller|Queries|View)$", "");
        boolean alone = outer.isEmpty() || Character.isLowerCase(outer.charAt(0)) || own.startsWith(noun);
        return alone ? own : noun + own;
    }

    private static Optional<Class<?>> type(String name) {
        String first = CLASS.splitAsStream(name).findFirst().orElse(name);
        for (String candidate = first; !candidate.isEmpty(); ) {
            try {
                return Optional.of(Class.forName(candidate));
            } catch (ClassNotFoundException e) {
                int dot = candidate.lastIndexOf('.');
                candidate = dot < 0 ? "" : candidate.substring(0, dot) + "$" + candidate.substring(dot + 1);
            }
        }
        return Optional.empty();
    }

    /** Marks each nullable field as nullable, and each field that the JSON always contains as required. */
    private static void addPresence(ObjectNode schema, Class<?> type) {
        if (!type.isRecord() || !schema.has("properties")) {
            return;
        }
        ObjectNode properties = (ObjectNode) schema.get("properties");
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = name(component);
            JsonNode property = properties.get(name);
            if (property instanceof ObjectNode object) {
                if (isNullable(component)) {
                    properties.set(name, nullable(object));
                } else if (!isOptional(component) && (!leavesOutEmpty(type) || !canBeEmpty(component.getType()))) {
                    required.add(name);
                }
            }
        }
        ArrayNode all = schema.putArray("required");
        required.forEach(all::add);
        if (required.isEmpty()) {
            schema.remove("required");
        }
    }

    /** The name of a field in JSON. */
    private static String name(RecordComponent component) {
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        return property == null ? component.getName() : property.value();
    }

    /** JSON leaves out an empty Optional, because views with an Optional are written with NON_ABSENT. */
    private static boolean isOptional(RecordComponent component) {
        return component.getType() == Optional.class;
    }

    private static boolean leavesOutEmpty(Class<?> type) {
        JsonInclude include = type.getAnnotation(JsonInclude.class);
        return include != null && include.value() == JsonInclude.Include.NON_EMPTY;
    }

    private static boolean canBeEmpty(Class<?> type) {
        return type.isArray()
                || Stream.of(CharSequence.class, Collection.class, Map.class)
                        .anyMatch(kind -> kind.isAssignableFrom(type));
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || Arrays.stream(
                                component.getAccessor().getAnnotatedReturnType().getAnnotations())
                        .anyMatch(Nullable.class::isInstance);
    }

    private static ObjectNode nullable(ObjectNode property) {
        JsonNode type = property.path("type");
        if (type.isString()) {
            property.putArray("type").add(type.asString()).add("null");
            if (property.get("enum") instanceof ArrayNode values) {
                values.addNull();
            }
            return property;
        }
        if (!property.has("$ref")) {
            return property;
        }
        ObjectNode either = JsonMapper.shared().createObjectNode();
        either.putArray("anyOf").add(property).addObject().put("type", "null");
        return either;
    }
}
