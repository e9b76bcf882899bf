package org.fenbo.intake.wiring;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.fenbo.intake.bulk.StoreAway;
import org.fenbo.intake.bulk.TakeRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes rows of files in, chunk after chunk, as long as the service runs. */
@Component
class UploadWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(UploadWorker.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final TakeRows takeRows;
    private final AtomicReference<CountDownLatch> stopping = new AtomicReference<>(new CountDownLatch(0));
    private final AtomicReference<Optional<Thread>> worker = new AtomicReference<>(Optional.empty());

    UploadWorker(TakeRows takeRows) {
        this.takeRows = takeRows;
    }

    @Override
    public void start() {
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

    /** Whatever happens, the worker goes on: one bad upload or a database away must not end it (R15). */
    private Found takeSome() {
        try {
            return takeRows.next() ? Found.ROWS : Found.NOTHING;
        } catch (StoreAway e) {
            LOG.warn("uploads wait: {}", String.valueOf(e.getCause()));
        } catch (RuntimeException | Error e) {
            LOG.error("uploads stand still", e);
        }
        return Found.TROUBLE;
    }

    /** Lets the chunk at hand end: it is short, and cut off it would only be done again. */
    @Override
    public void stop() {
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
