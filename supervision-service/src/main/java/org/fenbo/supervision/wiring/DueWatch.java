package org.fenbo.supervision.wiring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.fenbo.backbone.events.alert.Alert;
import org.fenbo.backbone.events.alert.AlertSource;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.supervision.clock.Round;
import org.fenbo.supervision.clock.TimeCheck;

/** Reports an alert if clocks that are due don't pass, with the reason (R10, R16). */
final class DueWatch implements AlertSource {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final InstantSource wall;
    private Instant lastRound;
    private State state;

    DueWatch(InstantSource wall) {
        this.wall = wall;
        this.lastRound = wall.instant();
        this.state = new State.Well();
    }

    private sealed interface State {
        record Well() implements State {}

        /**
         * Due clocks wait: all events up to {@code through} have been read, and there was no progress since
         * {@code since}.
         */
        record Waiting(Instant through, Instant since) implements State {}

        record Doubting(String cause, Instant since) implements State {}
    }

    /** Called when the timer starts, before its first round. */
    synchronized void begin() {
        lastRound = wall.instant();
    }

    synchronized void saw(Round round) {
        lastRound = wall.instant();
        state = switch (round) {
            case Round.Done _ -> new State.Well();
            case Round.Unread unread -> waiting(unread.through());
            case Round.Distrusted doubt -> doubting(doubt.finding());
        };
    }

    private State waiting(Instant through) {
        return state instanceof State.Waiting before && before.through().equals(through)
                ? before
                : new State.Waiting(through, lastRound);
    }

    private State doubting(TimeCheck.Finding finding) {
        String cause = finding.toString();
        return new State.Doubting(cause, state instanceof State.Doubting before ? before.since() : lastRound);
    }

    @Override
    public synchronized List<Alert> alerts() {
        Instant now = wall.instant();
        List<Alert> alerts = new ArrayList<>();
        if (lastRound.plus(LONG).isBefore(now)) {
            alerts.add(silent());
        }
        switch (state) {
            case State.Well _ -> {}
            case State.Waiting waiting when !waiting.since().plus(LONG).isAfter(now) -> alerts.add(unread(waiting));
            case State.Waiting _ -> {}
            case State.Doubting doubting -> alerts.add(apart(doubting));
        }
        return alerts;
    }

    private Alert silent() {
        return new Alert(
                "due-round-silent",
                new Words("到期检查没有运行，没有时限会超期", "nothing looks for what is due: no deadline passes"),
                lastRound,
                "the last round that ended well was at " + lastRound,
                new Words(
                        "查看 supervision 日志和数据库；必要时重启 supervision",
                        "look at supervision's log and at the database; restart supervision if need be"));
    }

    private static Alert unread(State.Waiting waiting) {
        String known = waiting.through().equals(Instant.MIN) ? "nothing yet" : "all until " + waiting.through();
        return new Alert(
                "clocks-wait",
                new Words(
                        "有时限已到期，但派遣的事件尚未读全，暂不判超期",
                        "deadlines are due and wait, because not all of dispatch's events have been read"),
                waiting.since(),
                "dispatch announces on dispatch.progress what it has sent; of that supervision.clock has read " + known,
                new Words(
                        "查看 Kafka 与 dispatch 是否可用，supervision.clock 是否落后；恢复后自动补判",
                        "see whether Kafka and dispatch are up and whether supervision.clock lags; then it goes on automatically"));
    }

    private static Alert apart(State.Doubting doubting) {
        return new Alert(
                "clock-doubtful",
                new Words(
                        "本机时钟与数据库时钟不一致或发生跳变，暂不判超期",
                        "this machine's clock jumped or differs from the database's: no deadline passes"),
                doubting.since(),
                doubting.cause(),
                new Words("校准时钟（NTP）；一致后自动继续", "set the clocks right (NTP); it goes on automatically when they agree"));
    }
}
