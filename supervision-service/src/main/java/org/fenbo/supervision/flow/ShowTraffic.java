package org.fenbo.supervision.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fenbo.supervision.flow.Backlogs.Backlog;
import org.jspecify.annotations.Nullable;

/**
 * Shows how many events arrive on each topic and how many wait there (OPS-1). The service asks the broker in the
 * background, at most once a second for all callers together. Without callers, it does not ask the broker. A caller
 * gets the last answer; an old answer has a mark. If the broker is unavailable, a caller waits for at most half a
 * second (R14).
 */
public final class ShowTraffic {
    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofMillis(500);

    private final Backlogs backlogs;
    private final Executor aside;
    private final InstantSource wall;
    private volatile Traffic known = new Traffic(Map.of(), null);
    private @Nullable Question last;

    /** @param aside runs the queries, because a query may wait for the broker */
    public ShowTraffic(Backlogs backlogs, Executor aside, InstantSource wall) {
        this.backlogs = backlogs;
        this.aside = aside;
        this.wall = wall;
    }

    /**
     * The last known figures.
     *
     * @param byTopic the last answer of the broker
     * @param since when the broker stopped answering; null while it answers
     */
    private record Traffic(
            Map<String, Backlog> byTopic, @Nullable Instant since) {}

    /**
     * The last known figures of all topics, and since when the broker has given no newer figures; this instant is empty
     * if the figures are up to date.
     */
    public record Shown(Map<String, Backlog> byTopic, Optional<Instant> unknownSince) {}

    private record Question(Instant asked, CompletableFuture<Void> answered) {
        boolean stillCounts(Instant now) {
            return !answered.isDone() || (!now.isBefore(asked) && now.isBefore(asked.plus(KEPT)));
        }
    }

    /** The figures of all topics; answers within a second. */
    public Shown ofAllTopics() {
        Question question = question();
        boolean answered = isAnswered(question);
        Traffic traffic = known;
        Instant since = answered || traffic.since() != null ? traffic.since() : question.asked();
        return new Shown(traffic.byTopic(), Optional.ofNullable(since));
    }

    private synchronized Question question() {
        Instant now = wall.instant();
        Question before = last;
        if (before != null && before.stillCounts(now)) {
            return before;
        }
        Question next = new Question(now, CompletableFuture.runAsync(() -> ask(now), aside));
        last = next;
        return next;
    }

    /** Waits for the broker's answer, but at most until half a second after the query began. */
    private boolean isAnswered(Question question) {
        Duration left = MOST.minus(Duration.between(question.asked(), wall.instant()));
        try {
            question.answered().get(Math.clamp(left.toMillis(), 0, MOST.toMillis()), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topics can't be shown", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void ask(Instant asked) {
        try {
            known = new Traffic(Map.copyOf(backlogs.byTopic()), null);
        } catch (IllegalStateException e) {
            Instant since = known.since();
            known = new Traffic(known.byTopic(), since == null ? asked : since);
        }
    }
}
