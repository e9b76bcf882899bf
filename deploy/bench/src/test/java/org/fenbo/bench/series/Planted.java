package org.fenbo.bench.series;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.fenbo.bench.judge.Goal;
import org.fenbo.bench.judge.Run;
import org.fenbo.bench.judge.Subject;
import org.fenbo.local.platform.Layout;
import org.fenbo.local.settings.LocalSettings;

/**
 * A benchmark of one layout that leaves two processes, as a platform could. One process has the platform's mark, and
 * the program of the other process is in the folder.
 */
record Planted(Consumer<Take> taken) implements Benchmark {
    @Override
    public String id() {
        return "P0";
    }

    @Override
    public String what() {
        return "planted";
    }

    @Override
    public Goal goal() {
        return Goal.time("ms", 2, 1);
    }

    @Override
    public List<Layout> layouts() {
        return List.of(Layout.SEPARATE);
    }

    @Override
    public void take(Take take) {
        leave(take.ground().fresh());
        taken.accept(take);
    }

    Subject subject() {
        return new Subject(id(), what(), null, List.of(), goal(), Run::value);
    }

    /**
     * Starts two processes. Both processes wait for input that never comes. They end at the latest when the process
     * that started them ends.
     */
    private static void leave(LocalSettings settings) {
        try {
            Path program = settings.binaries().resolve("postgres");
            Files.createDirectories(program.getParent());
            Files.copy(Path.of("/bin/cat").toRealPath(), program);
            new ProcessBuilder(program.toString()).start();
            new ProcessBuilder("sh", "-c", "read never", settings.mark()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
