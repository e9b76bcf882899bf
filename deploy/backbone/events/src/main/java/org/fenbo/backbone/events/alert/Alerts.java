package org.fenbo.backbone.events.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Words;

/**
 * All alerts of a service. A caller gets the alerts of the last look, so it never waits for a part that is stopped. A
 * part that doesn't answer causes an alert too, because it must not seem healthy.
 */
public final class Alerts implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private final List<AlertSource> sources;
    private final InstantSource wall;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicReference<Optional<Instant>> silentSince = new AtomicReference<>(Optional.empty());
    private volatile List<Alert> latest = List.of();

    public Alerts(List<AlertSource> sources, InstantSource wall) {
        this.sources = List.copyOf(sources);
        this.wall = wall;
    }

    /** The alerts of the last look. The last look was at most some seconds ago. */
    public List<Alert> latest() {
        return latest;
    }

    /** Asks every part for its alerts; a timer calls it. */
    public void look() {
        Map<AlertSource, Future<List<Alert>>> asked = new LinkedHashMap<>();
        sources.forEach(source -> asked.put(source, threads.submit(source::alerts)));
        List<Alert> found = new ArrayList<>();
        Map<AlertSource, String> silent = new LinkedHashMap<>();
        asked.forEach((source, answer) -> take(source, answer, found, silent));
        if (silent.isEmpty()) {
            silentSince.set(Optional.empty());
        } else {
            found.add(unknown(silent));
        }
        latest = List.copyOf(found);
    }

    private static void take(
            AlertSource source, Future<List<Alert>> answer, List<Alert> found, Map<AlertSource, String> silent) {
        try {
            found.addAll(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            // The alert omits the exception's message. The message may quote a row, and anybody can read alerts without
            // a token.
            Throwable cause = e.getCause();
            silent.put(source, cause == null ? "unknown" : cause.getClass().getSimpleName());
        } catch (TimeoutException e) {
            answer.cancel(true);
            silent.put(source, "no answer within " + PATIENCE.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes one alert for all parts that don't answer, because the cause is mostly the same for all of them. */
    private Alert unknown(Map<AlertSource, String> silent) {
        Instant since = silentSince
                .updateAndGet(before -> Optional.of(before.orElseGet(wall::instant)))
                .orElseThrow();
        return new Alert(
                "health-unknown",
                new Words("有 " + silent.size() + " 个部件的状态无法得知", "the state of " + silent.size() + " parts is unknown"),
                since,
                silent.values().stream().distinct().sorted().collect(Collectors.joining("; ")),
                new Words("先查看数据库是否可用", "check first that the database can be used"));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
