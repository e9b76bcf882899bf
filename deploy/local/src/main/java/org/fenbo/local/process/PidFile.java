package org.fenbo.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** A file with a process id in its first line. PostgreSQL's own file has the same format. */
public record PidFile(Path file) {

    /** The process id in the file; empty if there is no file or no number in it. */
    public OptionalLong pid() {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().map(PidFile::number).orElseGet(OptionalLong::empty);
        } catch (IOException | UncheckedIOException _) {
            return OptionalLong.empty();
        }
    }

    /** Writes a process id to the file. */
    public void write(long pid) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, Long.toString(pid));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the file. */
    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OptionalLong number(String line) {
        return line.strip().matches("\\d{1,9}") ? OptionalLong.of(Long.parseLong(line.strip())) : OptionalLong.empty();
    }
}
