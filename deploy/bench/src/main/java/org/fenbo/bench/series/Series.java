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
 * Runs benchmarks one after the other. Each benchmark prints a line and leaves no process, even if the benchmark fails
 * or the command is ended (Ctrl-C, SIGTERM).
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
     * A series of benchmarks on one ground.
     *
     * @param yardstick gives the durable commits per second of the machine now
     * @param out the writer for the lines
     * @param err the writer for the progress
     * @param clearing removes the processes and files of the ground and the yardstick; may be called twice
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
     * Runs each benchmark in each wanted layout that the benchmark supports.
     *
     * @return 1 if a gate doesn't hold; 2 if all gates hold, but a reading doesn't count or there is no reading;
     *     otherwise 0
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

    /**
     * Ends the running benchmark. Prints the benchmark's line first, because there may be little time. Cleans up even
     * if the benchmark doesn't end.
     */
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
            // The shutdown hook is running and cleans up.
        }
    }
}
