package org.fenbo.supervision.wiring;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.fenbo.supervision.clock.News;
import org.fenbo.supervision.clock.RunWhatIsDue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs what is due when it is due: rests until the next deadline, until news may have brought an earlier one, or for a
 * second, because the clock may be moved and other instances bring news as well. After a start it first lets the reader
 * catch up: what was done in time while nobody listened must not pass for want of having been heard.
 */
final class DueTimer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DueTimer.class);
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);
    /** News come by the hundred; deadlines are minutes at least. */
    private static final Duration SHORTEST_REST = Duration.ofMillis(50);

    private static final Duration UNTIL_HEARD = Duration.ofMillis(100);

    private final RunWhatIsDue runWhatIsDue;
    private final News news;
    private final Hearing hearing;
    private volatile boolean running;
    private @Nullable Thread thread;

    DueTimer(RunWhatIsDue runWhatIsDue, News news, Hearing hearing) {
        this.runWhatIsDue = runWhatIsDue;
        this.news = news;
        this.hearing = hearing;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("due").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        news.came();
        Thread mine = thread;
        if (mine != null) {
            try {
                mine.join(LONGEST_REST.multipliedBy(5));
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
            long counted = news.count();
            Duration rest = once();
            LockSupport.parkNanos(SHORTEST_REST.toNanos());
            news.awaitMoreThan(counted, rest);
        }
    }

    /** @return how long to rest */
    private Duration once() {
        try {
            if (!hearing.isUpToDate()) {
                return UNTIL_HEARD;
            }
            int passed = runWhatIsDue.byNow();
            if (passed > 0) {
                LOG.debug("{} clocks passed", passed);
            }
            return runWhatIsDue.quietFor(LONGEST_REST);
        } catch (RuntimeException e) {
            LOG.warn("what is due is tried again after {}", e.toString());
            return LONGEST_REST;
        }
    }
}
