package org.fenbo.backbone.events.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fenbo.backbone.events.alert.Alert.Words;

/**
 * All alerts of a service, as they were when it last looked: who asks never waits for a part that stands still. A part
 * that doesn't answer is an alert itself, since silence must not look like health.
 */
public final class Alerts implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private final List<AlertSource> sources;
    private final InstantSource wall;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<AlertSource, Instant> silentSince = new ConcurrentHashMap<>();
    private volatile List<Alert> latest = List.of();

    public Alerts(List<AlertSource> sources, InstantSource wall) {
        this.sources = List.copyOf(sources);
        this.wall = wall;
    }

    /** What stood still when the service last looked, at most some seconds ago. */
    public List<Alert> latest() {
        return latest;
    }

    /** Looks at every part; called by a timer. */
    public void look() {
        Map<AlertSource, Future<List<Alert>>> asked = new java.util.LinkedHashMap<>();
        sources.forEach(source -> asked.put(source, threads.submit(source::alerts)));
        List<Alert> found = new ArrayList<>();
        asked.forEach((source, answer) -> found.addAll(answer(source, answer)));
        latest = List.copyOf(found);
    }

    private List<Alert> answer(AlertSource source, Future<List<Alert>> answer) {
        try {
            List<Alert> alerts = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            silentSince.remove(source);
            return alerts;
        } catch (ExecutionException e) {
            return List.of(unknown(source, String.valueOf(e.getCause())));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return List.of(unknown(source, "no answer within " + PATIENCE.toSeconds() + " s"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private Alert unknown(AlertSource source, String cause) {
        Instant since = silentSince.computeIfAbsent(source, silent -> wall.instant());
        String part = source.getClass().getSimpleName();
        return new Alert(
                "health-unknown",
                new Words("无法得知部件 " + part + " 的状态", "the state of " + part + " is unknown"),
                since,
                cause,
                new Words("先查看数据库是否可用", "check first that the database can be used"));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
