package org.fenbo.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Makes load by running a task many times. */
public final class Load {
    private static final int DIGITS = 3;

    private Load() {}

    /** A task that is run many times. */
    @FunctionalInterface
    public interface Task {
        /**
         * Runs the task once.
         *
         * @param number how many runs were started before this run
         * @return when the task was done, in nanoseconds of {@link System#nanoTime}
         */
        long run(int number);
    }

    /**
     * Runs the task {@code count} times with a number of clients. Each client starts its next run as soon as it has
     * finished one.
     */
    public static Waits closed(int clients, int count, Task task) {
        AtomicInteger next = new AtomicInteger();
        return closed(clients, next, () -> next.get() < count, count, task);
    }

    /**
     * Runs the task with a number of clients until the time is over. Each client starts its next run as soon as it has
     * finished one.
     */
    public static Waits closedFor(int clients, Duration time, Task task) {
        long until = System.nanoTime() + time.toNanos();
        return closed(clients, new AtomicInteger(), () -> System.nanoTime() < until, Integer.MAX_VALUE, task);
    }

    private static Waits closed(int clients, AtomicInteger next, BooleanSupplier more, int limit, Task task) {
        Histogram times = new ConcurrentHistogram(DIGITS);
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> going = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                going.add(threads.submit(() -> {
                    while (more.getAsBoolean()) {
                        int number = next.getAndIncrement();
                        if (number < limit) {
                            once(number, System.nanoTime(), task, times);
                        }
                    }
                }));
            }
            await(threads, going);
        }
        return waits(began, times);
    }

    /**
     * Starts runs at a steady rate, even if earlier runs are not done. The time of a run begins when the run was due,
     * so that the time includes waiting for slow runs.
     */
    public static Waits open(double perSecond, Duration time, Task task) {
        Histogram times = new ConcurrentHistogram(DIGITS);
        long step = (long) (1e9 / perSecond);
        long began = System.nanoTime();
        int count = (int) (time.toNanos() / step);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> going = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                int number = i;
                long due = began + i * step;
                parkUntil(due);
                going.add(threads.submit(() -> once(number, due, task, times)));
            }
            await(threads, going);
        }
        return waits(began, times);
    }

    private static void once(int number, long due, Task task, Histogram times) {
        times.recordValue(Math.max(0, task.run(number) - due));
    }

    private static void parkUntil(long due) {
        while (System.nanoTime() < due) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted");
            }
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }

    private static Waits waits(long began, Histogram times) {
        return new Waits((int) times.getTotalCount(), (System.nanoTime() - began) / 1e9, times);
    }

    /**
     * Waits for the runs. The first failure that this method finds ends the load, because later runs would call a
     * platform that has probably ended.
     */
    private static void await(ExecutorService threads, List<Future<?>> going) {
        try {
            for (Future<?> one : going) {
                one.get();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            threads.shutdownNow();
            throw new IllegalStateException("the load can't go on: " + e.getCause(), e.getCause());
        }
    }
}
