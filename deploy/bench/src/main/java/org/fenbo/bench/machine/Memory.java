package org.fenbo.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The memory of processes, as the operating system reports it. */
final class Memory {
    private static final String PROPORTIONAL = "Pss:";
    private static final double KIBIBYTES_PER_MEGABYTE = 1e6 / 1024;

    private Memory() {}

    /**
     * The memory of one process; 0 if the process has ended. The memory of a shared page is divided among the processes
     * that use the page (Pss).
     */
    static double megabytes(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(PROPORTIONAL))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / KIBIBYTES_PER_MEGABYTE;
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }
}
