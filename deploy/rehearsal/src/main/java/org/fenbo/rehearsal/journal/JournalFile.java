package org.fenbo.rehearsal.journal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A journal in a file, one line per attempt. Each line is flushed before the next line is written, so that a crash of
 * the driver loses no line.
 */
public final class JournalFile implements Journal, AutoCloseable {
    private static final String TAB = "\t";
    private final Path file;
    private final BufferedWriter writer;

    public JournalFile(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            this.writer = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException("can't write " + file, e);
        }
    }

    @Override
    public synchronized void write(Attempt attempt) {
        try {
            writer.write(line(attempt));
            writer.newLine();
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("can't write " + file, e);
        }
    }

    /** Reads all attempts, in the order in which they ended. */
    public void read(Consumer<Attempt> reader) {
        try (Stream<String> lines = Files.lines(file)) {
            lines.map(JournalFile::attempt).forEach(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
    }

    private static String line(Attempt one) {
        return String.join(
                TAB,
                one.client(),
                one.key(),
                one.operation(),
                one.body(),
                one.sent().toString(),
                one.answered().toString(),
                String.valueOf(one.status()),
                one.number());
    }

    private static Attempt attempt(String line) {
        String[] cells = line.split(TAB, -1);
        return new Attempt(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                Instant.parse(cells[4]),
                Instant.parse(cells[5]),
                Integer.parseInt(cells[6]),
                cells[7]);
    }

    @Override
    public synchronized void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException("can't close " + file, e);
        }
    }
}
