package org.fenbo.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.PlainError;
import org.fenbo.local.settings.Service;

/**
 * Identifies the builds that can read a data folder. These builds have the same database schema and the same layout of
 * the folder. The commit is not part of the stamp.
 */
record Stamp(LocalSettings settings) {
    /**
     * Raise this number when something other than the schema changes in the folder, for example the logins, the topics
     * or the versions of the servers.
     */
    private static final int FORMAT = 2;

    private static final String FILE = "stamp";

    /**
     * Checks the stamp of a folder with data, and then writes the stamp of this build.
     *
     * @throws PlainError if the folder has data of a build with another stamp
     */
    void check() {
        try {
            if (hasData() && !kept().equals(text())) {
                throw new PlainError(
                        ("The data in %s are of another build, which this one can't read: start in a new folder "
                                        + "with ./fenbo up --folder FOLDER, or remove this one.")
                                .formatted(settings.folder()));
            }
            Files.createDirectories(settings.folder());
            Files.writeString(settings.folder().resolve(FILE), text());
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + settings.folder() + " can't be used", e);
        }
    }

    private boolean hasData() throws IOException {
        var data = settings.folder().resolve("data");
        if (!Files.isDirectory(data)) {
            return false;
        }
        try (var files = Files.list(data)) {
            return files.findAny().isPresent();
        }
    }

    private String kept() throws IOException {
        var file = settings.folder().resolve(FILE);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private String text() throws IOException {
        return "format " + FORMAT + "\nschema " + schema() + "\n";
    }

    private String schema() throws IOException {
        var digest = sha256();
        var modules = Stream.concat(
                Stream.of("deploy/backbone/events"),
                Arrays.stream(Service.values()).map(Service::module));
        for (var module : modules.toList()) {
            add(digest, settings.home().resolve(module).resolve("target/classes/db"));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, Path migrations) throws IOException {
        if (!Files.isDirectory(migrations)) {
            return;
        }
        try (var files = Files.walk(migrations)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(migrations.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
