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
     * The type of an example's event: the name of its folder, after the name of its topic or the service part of it.
     */
    public static String type(Path example) {
        Path folder = java.util.Objects.requireNonNull(example.getParent());
        String topic = String.valueOf(
                java.util.Objects.requireNonNull(folder.getParent()).getFileName());
        String name = String.valueOf(folder.getFileName());
        // The folder order.dispatched.v1 of dispatch.case has its own noun; set.v1 of supervision.clock uses its
        // topic's noun.
        boolean ownNoun = name.split("\\.", -1).length > 2;
        return (ownNoun ? topic.substring(0, topic.indexOf('.')) : topic) + "." + name;
    }
}
