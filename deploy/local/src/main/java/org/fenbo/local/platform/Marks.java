package org.fenbo.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Small files in which the processes of a run report their condition to the process that started them. */
public record Marks(Path folder) {
    /** The name for all three servers together. */
    public static final String SERVERS = "servers";

    /** The longest failure text, in characters (about three lines). The log has the whole text. */
    private static final int LONGEST = 300;

    /** Reports that the named part can be used. */
    public void ready(String name) {
        write(name + ".ready", "");
    }

    /** Reports that the named part will not come up. The reason is the innermost cause of the failure. */
    public void failed(String name, Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var words = String.valueOf(cause);
        write(name + ".failed", words.substring(0, Math.min(words.length(), LONGEST)));
    }

    /** Whether the named part reported that it can be used. */
    public boolean isReady(String name) {
        return Files.exists(folder.resolve(name + ".ready"));
    }

    /** Why the named part will not come up; empty if it reported no failure. */
    public Optional<String> failure(String name) {
        try {
            return Optional.of(Files.readString(folder.resolve(name + ".failed")));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Deletes what an earlier run reported about the named part. */
    public void clear(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name + ".ready"));
            Files.deleteIfExists(folder.resolve(name + ".failed"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
