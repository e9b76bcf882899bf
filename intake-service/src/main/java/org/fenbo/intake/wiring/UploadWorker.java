package org.fenbo.intake.wiring;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.fenbo.backbone.events.alert.Alert;
import org.fenbo.backbone.events.alert.AlertSource;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.intake.bulk.StoreUnavailable;
import org.fenbo.intake.bulk.TakeRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes the rows of uploads, chunk after chunk, as long as the service runs. If the work fails for 10 seconds or
 * longer, the worker raises an alert.
 */
@Component
class UploadWorker implements SmartLifecycle, AlertSource {
    private static final Logger LOG = LoggerFactory.getLogger(UploadWorker.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private static final Duration LONG = Duration.ofSeconds(10);

    private final BooleanSupplier next;
    private final InstantSource wall = InstantSource.system();
    private final AtomicReference<Optional<Trouble>> trouble = new AtomicReference<>(Optional.empty());
    private final AtomicReference<CountDownLatch> stopping = new AtomicReference<>(new CountDownLatch(0));
    private final AtomicReference<Optional<Thread>> worker = new AtomicReference<>(Optional.empty());

    @Autowired
    UploadWorker(TakeRows takeRows) {
        this(takeRows::next);
    }

    /** @param next takes the next rows; false if no upload has open rows */
    UploadWorker(BooleanSupplier next) {
        this.next = next;
    }

    /** A second start does nothing. If a second worker ran, {@link #stop} would not stop the first worker. */
    @Override
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        CountDownLatch stop = new CountDownLatch(1);
        stopping.set(stop);
        worker.set(Optional.of(Thread.ofVirtual().name("uploads").start(() -> work(stop))));
    }

    private void work(CountDownLatch stop) {
        Duration pause = PAUSE;
        try {
            while (stop.getCount() > 0) {
                Found found = takeSome();
                pause = found == Found.TROUBLE ? longer(pause) : PAUSE;
                if (found != Found.ROWS) {
                    stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private enum Found {
        ROWS,
        NOTHING,
        TROUBLE
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    /** The worker continues after every fault, such as a broken upload or an unavailable database (R15). */
    private Found takeSome() {
        try {
            Found found = next.getAsBoolean() ? Found.ROWS : Found.NOTHING;
            trouble.set(Optional.empty());
            return found;
        } catch (StoreUnavailable e) {
            LOG.warn("uploads wait: {}", summary(Objects.requireNonNullElse(e.getCause(), e)));
            troubled(Objects.requireNonNullElse(e.getCause(), e));
        } catch (RuntimeException | Error e) {
            LOG.error("uploads failed and are tried again: {}", summary(e));
            troubled(e);
        }
        return Found.TROUBLE;
    }

    /**
     * Describes a fault and each of its causes: the class, the SQLSTATE, and the place in our code. The messages are
     * left out, because they may quote a row.
     */
    private static String summary(Throwable fault) {
        List<String> causes = new ArrayList<>();
        for (Throwable one = fault; one != null; one = one.getCause()) {
            String state = one instanceof SQLException sql ? " (SQLSTATE " + sql.getSQLState() + ")" : "";
            causes.add(one.getClass().getName() + state + place(one));
        }
        return String.join(", caused by ", causes);
    }

    private static String place(Throwable fault) {
        return Stream.of(fault.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.fenbo."))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
    }

    private record Trouble(Instant since, String kind) {}

    /** The alert shows only the kind of the fault, because a message may quote a row. */
    private void troubled(Throwable cause) {
        String kind = cause.getClass().getSimpleName();
        trouble.updateAndGet(
                before -> Optional.of(new Trouble(before.map(Trouble::since).orElseGet(wall::instant), kind)));
    }

    @Override
    public List<Alert> alerts() {
        return trouble.get().stream()
                .filter(one -> !one.since().plus(LONG).isAfter(wall.instant()))
                .map(
                        one -> new Alert(
                                "uploads-wait",
                                new Words("批量文件的导入停住了", "no upload can be processed"),
                                one.since(),
                                one.kind(),
                                new Words(
                                        "检查数据库是否可用，并查看 intake 日志；恢复后自动继续",
                                        "check that the database is available, and read intake's log; then uploads go on automatically")))
                .toList();
    }

    /**
     * Waits for the end of the present chunk, at most 4 seconds. A chunk usually ends in this time; if a chunk is
     * interrupted, it is done again later.
     */
    @Override
    public synchronized void stop() {
        stopping.get().countDown();
        worker.getAndSet(Optional.empty()).ifPresent(UploadWorker::await);
    }

    private static void await(Thread running) {
        try {
            running.join(Duration.ofSeconds(4));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker.get().isPresent();
    }
}
