package org.fenbo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;

/** Processor time of processes with all their children, from the operating system. */
final class CpuTime {
    /** The kernel tells it in hundredths of a second on every Linux that Java runs on. */
    private static final double MILLISECONDS_PER_TICK = 10;

    /** Place of utime among the fields behind the command's name (proc(5)); stime and both of ended children follow. */
    private static final int FIRST = 11;

    private CpuTime() {}

    /** Milliseconds used so far, those of ended children included. */
    static double of(Collection<ProcessHandle> processes) {
        return processes.stream()
                        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                        .distinct()
                        .mapToLong(CpuTime::ticks)
                        .sum()
                * MILLISECONDS_PER_TICK;
    }

    private static long ticks(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Stream.of(fields)
                    .skip(FIRST)
                    .limit(4)
                    .mapToLong(Long::parseLong)
                    .sum();
        } catch (java.nio.file.NoSuchFileException ended) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
