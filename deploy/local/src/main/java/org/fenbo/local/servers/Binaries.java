package org.fenbo.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import redis.embedded.core.ExecutableProvider;

/** Server programs, unpacked once from their jars. */
final class Binaries {
    private Binaries() {}

    /** The Redis program for this machine. */
    static Path redis(Path folder) {
        var program = folder.resolve("redis").resolve("redis-server");
        try {
            if (!Files.isExecutable(program)) {
                Files.createDirectories(program.getParent());
                var unpacked = ExecutableProvider.newJarResourceProvider().get().toPath();
                Files.move(unpacked, program, StandardCopyOption.REPLACE_EXISTING);
            }
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException("Redis could not be unpacked to " + folder, e);
        }
    }
}
