package org.fenbo.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Processor time from the operating system, in milliseconds. */
final class CpuTime {
    /** The kernel counts processor time in hundredths of a second on every Linux that Java supports. */
    private static final double MILLISECONDS_PER_TICK = 10;

    /**
     * Position of utime among the fields after the command's name (proc(5)). After utime come stime and the two times
     * of ended children.
     */
    private static final int FIRST = 11;

    private static final int OWN = 2;
    private static final int WITH_ENDED_CHILDREN = 4;

    /** Names of the compilers' threads. The kernel shortens these names to 15 characters. */
    private static final List<String> COMPILERS = List.of("C1 CompilerThre", "C2 CompilerThre");

    private CpuTime() {}

    /** The time that the processes have used so far, ended children included. */
    static double of(Collection<ProcessHandle> processes) {
        return processes.stream()
                .mapToDouble(process -> of(proc(process).resolve("stat"), WITH_ENDED_CHILDREN))
                .sum();
    }

    /** The time that the compilers' threads of a Java process have used so far. */
    static double ofCompilers(ProcessHandle process) {
        try (Stream<Path> threads = Files.list(proc(process).resolve("task"))) {
            return threads.filter(thread -> COMPILERS.contains(name(thread)))
                    .mapToDouble(thread -> of(thread.resolve("stat"), OWN))
                    .sum();
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path proc(ProcessHandle process) {
        return Path.of("/proc", Long.toString(process.pid()));
    }

    private static String name(Path thread) {
        return read(thread.resolve("comm")).strip();
    }

    private static double of(Path stat, int fields) {
        String text = read(stat);
        return Stream.of(text.substring(text.lastIndexOf(')') + 1).strip().split(" "))
                        .skip(FIRST)
                        .limit(fields)
                        .mapToLong(Long::parseLong)
                        .sum()
                * MILLISECONDS_PER_TICK;
    }

    /** The text of the file; empty if the process or thread has ended. */
    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException ended) {
            return "";
        }
    }
}
