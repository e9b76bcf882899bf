package org.fenbo.supervision.wiring;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.fenbo.supervision.clock.CommitSignal;
import org.fenbo.supervision.clock.Round;
import org.fenbo.supervision.clock.RunWhatIsDue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Passes clocks at their due time. The timer rests until the next deadline, but at most for a second, because the clock
 * may be moved and other instances may set clocks. The rest also ends after events or an announcement were read. After
 * them, an earlier deadline may exist, or a waiting clock may pass. After an exception, the timer tries again. After an
 * Error, the state of the process is uncertain, so the process ends and is started again.
 */
final class DueTimer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DueTimer.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    /**
     * Hundreds of events may arrive at the same time. With this shortest rest, the timer doesn't run once for each
     * event. The limits are several minutes or longer, so the delay doesn't matter.
     */
    private static final Duration SHORTEST_REST = Duration.ofMillis(50);

    private final RunWhatIsDue runWhatIsDue;
    private final CommitSignal signal;
    private final DueWatch watch;
    private final Consumer<Throwable> broken;
    private volatile boolean running;
    private @Nullable Thread thread;

    /** @param broken called with the Error that ended the timer */
    DueTimer(RunWhatIsDue runWhatIsDue, CommitSignal signal, DueWatch watch, Consumer<Throwable> broken) {
        this.runWhatIsDue = runWhatIsDue;
        this.signal = signal;
        this.watch = watch;
        this.broken = broken;
    }

    @Override
    public void start() {
        running = true;
        watch.begin();
        thread = Thread.ofPlatform()
                .name("due")
                .daemon()
                .uncaughtExceptionHandler((ended, error) -> {
                    LOG.error("the timer of deadlines ends", error);
                    broken.accept(error);
                })
                .start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        signal.raise();
        Thread mine = thread;
        if (mine != null) {
            try {
                mine.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            long counted = signal.count();
            Duration rest = once();
            LockSupport.parkNanos(SHORTEST_REST.toNanos());
            signal.awaitMoreThan(counted, rest);
        }
    }

    /** @return how long to rest */
    private Duration once() {
        try {
            Round round = runWhatIsDue.byNow();
            watch.saw(round);
            if (round.passed() > 0) {
                LOG.debug("{} clocks passed", round.passed());
            }
            return round.rest();
        } catch (RuntimeException e) {
            LOG.warn("what is due is tried again after {}", e.toString());
            return AFTER_FAILURE;
        }
    }
}
