package org.fenbo.supervision.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The examples of events that a service has published: contract/topic/past-participle.v1, with or without examples/. */
public final class Examples {
    private Examples() {}

    /** All examples of a service's events; none if it has no contract yet. */
    public static List<Path> of(String service) throws IOException {
        Path contract = Path.of("..", service, "contract");
        if (!Files.isDirectory(contract)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(contract)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(Examples::isExample)
                    .sorted()
                    .toList();
        }
    }

    /** Where examples have a folder of their own, what lies beside it are parts of the schema. */
    private static boolean isExample(Path file) {
        Path folder = folder(file);
        return Files.isDirectory(folder.resolve("examples"))
                ? String.valueOf(file.getParent()).endsWith("examples")
                : !file.endsWith("schema.json");
    }

    private static Path folder(Path file) {
        Path parent = java.util.Objects.requireNonNull(file.getParent());
        return parent.endsWith("examples") ? java.util.Objects.requireNonNull(parent.getParent()) : parent;
    }

    /** The type of the event: the folder's name, behind the topic or a part of it. */
    public static String type(Path example) {
        Path folder = folder(example);
        String topic = String.valueOf(
                java.util.Objects.requireNonNull(folder.getParent()).getFileName());
        String name = String.valueOf(folder.getFileName());
        // dispatch.case/order.dispatched.v1 names its noun, supervision.clock/set.v1 has that of its topic.
        boolean ownNoun = name.split("\\.", -1).length > 2;
        return (ownNoun ? topic.substring(0, topic.indexOf('.')) : topic) + "." + name;
    }
}
