package org.fenbo.supervision.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The examples of events that a service has published: contract/topic/past-participle.v1. */
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
                    .filter(file -> !file.endsWith("schema.json"))
                    .sorted()
                    .toList();
        }
    }

    /** The type of the event: the folder's name, behind the topic or a part of it. */
    public static String type(Path example) {
        Path folder = java.util.Objects.requireNonNull(example.getParent());
        String topic = String.valueOf(
                java.util.Objects.requireNonNull(folder.getParent()).getFileName());
        String name = String.valueOf(folder.getFileName());
        // dispatch.case/order.dispatched.v1 names its noun, supervision.clock/set.v1 has that of its topic.
        boolean ownNoun = name.split("\\.", -1).length > 2;
        return (ownNoun ? topic.substring(0, topic.indexOf('.')) : topic) + "." + name;
    }
}
