package org.fenbo.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.fenbo.local.process.PortOwner;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.fenbo.local.settings.PlainError;
import org.fenbo.local.settings.Service;

/** Checks what a start needs. The message of each refusal contains a remedy. */
final class Preconditions {
    private static final long MEGABYTE = 1024L * 1024;
    private static final long ROOM_MEGABYTES = 500;

    private Preconditions() {}

    static void check(LocalSettings settings) {
        built(settings);
        new Stamp(settings).check();
        room(settings);
        for (var part : Part.values()) {
            free(settings, part);
        }
    }

    private static void built(LocalSettings settings) {
        for (var service : Service.values()) {
            if (!new ServiceBoot(settings, service).isBuilt()) {
                throw new PlainError(
                        "The service %s is not built in %s. Build it with ./mvnw package, or start through "
                                .concat("./fenbo up, which builds what is needed.")
                                .formatted(service.code(), settings.home()));
            }
        }
    }

    private static void room(LocalSettings settings) {
        try {
            Files.createDirectories(settings.folder());
            keepToOwner(settings.folder());
            long megabytes = Files.getFileStore(settings.folder()).getUsableSpace() / MEGABYTE;
            if (megabytes < ROOM_MEGABYTES) {
                throw new PlainError("Only %d MB are free at %s, %d MB are needed. Make room, or choose another place "
                        .concat("with --folder.")
                        .formatted(megabytes, settings.folder(), ROOM_MEGABYTES));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + settings.folder() + " can't be used", e);
        }
    }

    /**
     * The files of PostgreSQL and Kafka contain the reports of people, so other users of the machine must not read the
     * files.
     */
    private static void keepToOwner(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static void free(LocalSettings settings, Part part) {
        int port = settings.ports().of(part);
        if (PortOwner.taken(port)) {
            throw new PlainError("Port %d, wanted for %s, is taken%s. End that program, or choose another port: "
                    .concat("./fenbo up --port %s=%d")
                    .formatted(port, part.code(), by(port), part.code(), port + 1000));
        }
    }

    private static String by(int port) {
        return PortOwner.of(port)
                .map(owner -> " by process " + owner.pid() + " ("
                        + owner.info().command().orElse("unknown") + ")")
                .orElse("");
    }
}
