package org.fenbo.bench.machine;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.fenbo.local.process.Running;

/**
 * Processes that outlived their platform. The command line of a leftover process has the platform's mark, or its
 * program is in the folder. The programs of PostgreSQL and Redis are in the folder.
 *
 * @param folder the folder of the benchmarks
 * @param marks the marks of the platforms that were started in the folder
 */
record Leftovers(Path folder, Collection<String> marks) {
    private static final int ROUNDS = 20;

    List<ProcessHandle> found() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    /**
     * Kills these processes, and the processes that they start meanwhile.
     *
     * @return the processes that still live
     */
    List<ProcessHandle> end() {
        List<ProcessHandle> left = found();
        for (int round = 0; round < ROUNDS && !left.isEmpty(); round++) {
            List<ProcessHandle> ending = left;
            ending.forEach(ProcessHandle::destroyForcibly);
            Running.await(() -> ending.stream().noneMatch(Running::lives), java.time.Duration.ofSeconds(5));
            left = found();
        }
        return left;
    }

    private boolean isOurs(ProcessHandle process) {
        return !process.equals(ProcessHandle.current())
                && (marks.stream().anyMatch(mark -> Running.hasMark(process, mark)) || isProgramInFolder(process));
    }

    private boolean isProgramInFolder(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).startsWith(folder))
                .isPresent();
    }
}
