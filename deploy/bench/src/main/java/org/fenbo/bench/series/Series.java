package org.fenbo.bench.series;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.fenbo.bench.machine.Commit;
import org.fenbo.bench.machine.Ground;
import org.fenbo.local.platform.Layout;
import org.jspecify.annotations.Nullable;

/**
 * Runs benchmarks one after the other. Each prints a line and leaves no process behind, whatever happens, even if the
 * command itself is ended (Ctrl-C, SIGTERM).
 */
public final class Series {
    private static final int LAST_SECONDS = 30;
    private final Ground ground;
    private final Effort effort;
    private final Lines lines;
    private final Take.Site site;
    private final Runnable clearing;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile @Nullable Take current;
    private volatile boolean ended;

    /**
     * A series on one ground.
     *
     * @param yardstick gives the durable commits per second of the machine now
     * @param out gets the lines
     * @param err gets the progress
     * @param clearing removes everything of the ground and the yardstick; may be called twice
     */
    public Series(
            Ground ground,
            Effort effort,
            DoubleSupplier yardstick,
            PrintWriter out,
            PrintWriter err,
            Runnable clearing) {
        this.clearing = clearing;
        this.ground = ground;
        this.effort = effort;
        this.lines = new Lines(out);
        this.site = new Take.Site(yardstick, Commit.of(ground.home()), lines, words -> {
            err.println(words);
            err.flush();
        });
    }

    /**
     * Runs each benchmark in those of its layouts that are wanted.
     *
     * @return 0 if all gates hold, 1 if a gate doesn't hold, else 2 if a reading doesn't count
     */
    public int run(List<Benchmark> measures, List<Layout> layouts) {
        Thread measuring = Thread.currentThread();
        Thread end = new Thread(() -> breakOff(measuring), "end-of-bench");
        Runtime.getRuntime().addShutdownHook(end);
        try {
            for (Benchmark measure : measures) {
                measure.layouts().stream()
                        .filter(layout -> layouts.contains(layout) && !ended)
                        .forEach(layout -> take(measure, layout));
            }
            return lines.exitCode();
        } finally {
            over.countDown();
            clearing.run();
            remove(end);
        }
    }

    private void take(Benchmark measure, Layout layout) {
        ground.forgetFlags();
        Take take = new Take(measure, layout, effort, ground, site);
        current = take;
        try {
            measure.take(take);
        } catch (RuntimeException | Error e) {
            take.broken(e);
        }
        try {
            ground.stop();
        } catch (RuntimeException e) {
            take.broken(e);
        }
        current = null;
    }

    /** Prints the line first, because there may be little time. Cleans up even if the benchmark doesn't end. */
    private void breakOff(Thread measuring) {
        ended = true;
        Take broken = current;
        if (broken != null) {
            broken.broken(new InterruptedException("the command was ended"));
        }
        lines.close();
        ground.closeForGood();
        measuring.interrupt();
        try {
            over.await(LAST_SECONDS, TimeUnit.SECONDS);
            clearing.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Thread end) {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException ending) {
            // The hook is running and does the rest.
        }
    }
}
