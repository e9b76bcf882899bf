package org.fenbo.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;

/** How much memory processes use. */
public final class Footprint {
    private static final String PROPORTIONAL = "Pss:";
    private static final long KILOBYTES = 1024;

    private Footprint() {}

    /**
     * The memory of the processes and their descendants, in megabytes. Each shared page is divided among the processes
     * that use the page (Pss). 0 if the system doesn't report the memory.
     */
    public static long megabytes(Collection<ProcessHandle> processes) {
        return processes.stream()
                        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                        .distinct()
                        .mapToLong(Footprint::kilobytes)
                        .sum()
                / KILOBYTES;
    }

    private static long kilobytes(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(PROPORTIONAL))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | UncheckedIOException _) {
            return 0;
        }
    }
}
