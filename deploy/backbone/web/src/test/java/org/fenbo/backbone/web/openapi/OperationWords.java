package org.fenbo.backbone.web.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The words of the document that the code doesn't contain. They are a summary of each operation in two languages, the
 * type of its answer if the code doesn't name this type, and examples of fields. Each service has its words in
 * contract/openapi.yaml. The words that all services share are in this module.
 *
 * @param operations the words by method and path
 * @param examples the examples by the name of the field
 */
record OperationWords(ObjectNode operations, ObjectNode examples) {

    static OperationWords none() {
        return new OperationWords(
                JsonMapper.shared().createObjectNode(), JsonMapper.shared().createObjectNode());
    }

    static OperationWords of(Path service) {
        ObjectNode operations = JsonMapper.shared().createObjectNode();
        ObjectNode examples = JsonMapper.shared().createObjectNode();
        for (JsonNode words : List.of(common(), read(file(service)))) {
            words.path("operations").properties().forEach(one -> operations.set(one.getKey(), one.getValue()));
            words.path("examples").properties().forEach(one -> examples.set(one.getKey(), one.getValue()));
        }
        return new OperationWords(operations, examples);
    }

    private static String file(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode common() {
        try (InputStream file = OperationWords.class.getResourceAsStream("/openapi-operations.yaml")) {
            return read(new String(Objects.requireNonNull(file).readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String yaml) {
        Object words = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return JsonMapper.shared().valueToTree(words);
    }

    /** The words about an operation; a missing node if the operation has no words. */
    JsonNode of(String operation) {
        return operations.path(operation);
    }

    /** Operations that have words but don't exist. */
    Set<String> unknown(Set<String> known) {
        Set<String> unknown = new TreeSet<>(operations.propertyNames());
        unknown.removeAll(known);
        return unknown;
    }
}
