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
import java.util.function.IntConsumer;

/** Makes load. */
public final class Load {
    private Load() {}

    /** Something done at its time. */
    @FunctionalInterface
    public interface Timed {
        /** @param due when it was to begin, in nanoseconds of {@link System#nanoTime}: a late begin counts as waiting */
        void run(int number, long due);
    }

    /** So many clients at a time, each beginning with the next number as soon as it is done with one. */
    public static void closed(int clients, int count, IntConsumer one) {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> going = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                going.add(threads.submit(() -> {
                    for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                        one.accept(number);
                    }
                }));
            }
            await(going);
        }
    }

    /** At a steady rate, whether or not the earlier ones are done: waiting for the slow is not left out of the figures. */
    public static void open(double perSecond, Duration time, Timed one) {
        long step = (long) (1e9 / perSecond);
        long began = System.nanoTime();
        int count = (int) (time.toNanos() / step);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> going = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                int number = i;
                long due = began + i * step;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                going.add(threads.submit(() -> one.run(number, due)));
            }
            await(going);
        }
    }

    private static void await(List<Future<?>> going) {
        try {
            for (Future<?> one : going) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the load can't go on", e.getCause());
        }
    }
}
