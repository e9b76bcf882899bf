package org.fenbo.local.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.fenbo.local.settings.PlainError;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;
import redis.embedded.core.ExecutableProvider;

/** Server programs, unpacked once from their jars. */
final class Binaries {
    private static final String POSTGRES = "/postgres-linux-x86_64.txz";
    private static final int EXECUTABLE = 0100;

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

    /** The folder of PostgreSQL's programs. The folder appears only after all files are unpacked. */
    static Path postgres(Path folder) {
        var place = folder.resolve("postgresql");
        try {
            if (!Files.exists(place)) {
                Files.createDirectories(folder);
                var unfinished = Files.createTempDirectory(folder, "unpacking");
                unpack(unfinished);
                Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
            }
            return place.resolve("bin");
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be unpacked to " + folder, e);
        }
    }

    private static void unpack(Path target) throws IOException {
        try (var archive = Binaries.class.getResourceAsStream(POSTGRES);
                var entries = new TarArchiveInputStream(new XZInputStream(present(archive)))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entry, entries, target.resolve(entry.getName()));
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        if ((entry.getMode() & EXECUTABLE) != 0 && !file.toFile().setExecutable(true)) {
            throw new IOException(file + " can't be made executable");
        }
    }

    private static InputStream present(@Nullable InputStream archive) {
        if (archive == null) {
            throw new PlainError("There is no PostgreSQL for this kind of machine: the one-machine default runs on "
                    + "Linux with an x86-64 processor. Elsewhere use servers of your own.");
        }
        return archive;
    }
}
