package org.fenbo.registry.roster;

import java.time.Instant;
import java.util.Optional;
import org.fenbo.backbone.kernel.Named;
import org.jspecify.annotations.Nullable;

/**
 * Whether an officer is there (在岗状态, ORG-9a).
 *
 * @param until when the state ends; null if it has no known end
 * @param byRoster whether the roster decides, because the officer is off duty
 */
public record Presence(State state, @Nullable Instant until, boolean byRoster) {

    /** The states of an officer. */
    public enum State implements Named {
        ON("在岗"),
        AWAY("暂离"),
        OUT("离岗");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        @Override
        public String chinese() {
            return chinese;
        }
    }

    /** An officer who is there. */
    static final Presence PRESENT = new Presence(State.ON, null, false);

    /**
     * When an officer who has recorded this state was out; empty if the state isn't OUT, or was over at once.
     *
     * @param at when the state was recorded
     * @param next when the next state was recorded; null if this state is the last
     */
    public Optional<TimeRange> outFrom(Instant at, @Nullable Instant next) {
        Instant end = until == null ? Instant.MAX : until;
        return state == State.OUT
                ? TimeRange.between(at, next == null || end.isBefore(next) ? end : next)
                : Optional.empty();
    }

    /** Whether the state still applies at the instant. */
    boolean lasts(Instant at) {
        return until == null || until.isAfter(at);
    }
}
