package org.fenbo.bench.series;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.fenbo.bench.judge.Run;
import org.fenbo.bench.machine.Ground;
import org.fenbo.local.platform.Layout;

/** Runs a series whose benchmark never ends, in its own process. The process's arguments are home and folder. */
final class BlockedSeries {
    private BlockedSeries() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, UTF_8);
        Ground ground = new Ground(Path.of(arguments[0]), Path.of(arguments[1]));
        Planted blocked = new Planted(take -> take.reading(new Planted(same -> {}).subject(), number -> block(out)));
        Series series = new Series(
                ground,
                new Effort(1, Duration.ZERO, 1, List.of(), 7),
                () -> 12_000,
                out,
                new PrintWriter(System.err, true, UTF_8),
                ground::close);
        Planted next = new Planted(take -> System.err.println("a further measure began"));
        System.exit(series.run(List.of(blocked, next), List.of(Layout.values())));
    }

    private static Run block(PrintWriter out) {
        out.println("blocked");
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Run.of(1);
    }
}
