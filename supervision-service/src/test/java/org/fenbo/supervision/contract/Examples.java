package org.fenbo.supervision.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The examples of events that a service has published, in folders named contract/topic/past-participle.v1. */
public final class Examples {
    private Examples() {}

    /** All examples of a service's events; empty if the service has no contract yet. */
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

    /**
     * The type of an example's event. It consists of the topic's name and the folder's name. If the folder's name
     * contains a noun, only the service part of the topic's name is used.
     */
    public static String type(Path example) {
        Path folder = java.util.Objects.requireNonNull(example.getParent());
        String topic = String.valueOf(
                java.util.Objects.requireNonNull(folder.getParent()).getFileName());
        String name = String.valueOf(folder.getFileName());
        // The name of the folder order.dispatched.v1 in dispatch.case contains a noun. The folder set.v1 in
        // supervision.clock has no noun, so the noun of the topic is used.
        boolean ownNoun = name.split("\\.", -1).length > 2;
        return (ownNoun ? topic.substring(0, topic.indexOf('.')) : topic) + "." + name;
    }
}
