package org.fenbo.registry.revision.events;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The schemas of this service's contract folder, by event type. */
public final class Contracts {

    static final Path FOLDER = Path.of("contract");
    private static final Map<String, String> FOLDERS = Map.of(
            "registry.entry.published.v1", "registry.entry/published.v1",
            "registry.revision.published.v1", "registry.revision/published.v1",
            "registry.revision.cancelled.v1", "registry.revision/cancelled.v1");

    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** The faults in an event's body; empty if the body conforms to the schema of the event type. */
    public List<Error> faults(String type, String body) {
        String folder = FOLDERS.get(type);
        if (folder == null) {
            throw new AssertionError("no contract for " + type);
        }
        return schemas.getSchema(read(FOLDER.resolve(folder).resolve("schema.json")))
                .validate(body, InputFormat.JSON);
    }

    static Map<String, String> folders() {
        return FOLDERS;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
