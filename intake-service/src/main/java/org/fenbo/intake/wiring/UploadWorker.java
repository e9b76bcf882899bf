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
    private static final Duration PAUSE = Duration.ofMillis(250);

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
        try {
            while (stop.getCount() > 0) {
                if (!takeSome()) {
                    stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean takeSome() {
        try {
            return takeRows.next();
        } catch (StoreAway e) {
            LOG.warn("uploads wait: {}", String.valueOf(e.getCause()));
        } catch (RuntimeException e) {
            LOG.error("uploads stand still", e);
        }
        return false;
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
