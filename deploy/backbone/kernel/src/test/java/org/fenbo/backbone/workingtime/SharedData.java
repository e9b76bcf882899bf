package org.fenbo.backbone.workingtime;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Real data outside the project, in the folder shared/data. The folder is searched in the working directory and in each
 * directory above it.
 */
final class SharedData {

    private SharedData() {}

    /** Finds the data. If there are no data, the calling test is skipped. */
    static Path require(String name) {
        Optional<Path> found = foldersAbove()
                .map(folder -> folder.resolve("shared/data").resolve(name))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(found.isPresent(), () -> "skipped: no shared/data/" + name + " beside a folder above the project");
        return found.orElseThrow();
    }

    static List<String> linesOfGzip(Path file) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.readAllLines();
        }
    }

    private static Stream<Path> foldersAbove() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent);
    }
}
