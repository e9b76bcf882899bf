package org.fenbo.backbone.events.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the passwords of settings from a file or from the setting's text. A file is better: a password on the command
 * line is visible in the list of processes.
 */
final class Secret {
    private static final Set<String> WELL_KNOWN = Set.of(
            "admin",
            "changeit",
            "changeme",
            "default",
            "fenbo",
            "kafka",
            "password",
            "postgres",
            "redis",
            "secret",
            "test");

    private Secret() {}

    /** The password; a file overrides the text. */
    static String of(String text, String file) {
        return file.isEmpty() ? text : read(file);
    }

    /** The file's text without white space at its ends. */
    static String read(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The secret in " + file + " can't be read", e);
        }
    }

    /** Whether anybody could guess the password. */
    static boolean isGuessed(String user, String password) {
        return password.isEmpty() || password.equals(user) || WELL_KNOWN.contains(password.toLowerCase(Locale.ROOT));
    }
}
