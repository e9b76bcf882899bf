package org.fenbo.dispatch.naming;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether an officer is there (在岗状态, ORG-9a).
 *
 * @param until when the state ends; empty if it has no known end
 */
public record Presence(State state, Optional<Instant> until) {
    /** An officer who is there. */
    public static final Presence ON = new Presence(State.ON, Optional.empty());

    /** The states of an officer, as the registry publishes them. */
    public enum State {
        ON,
        AWAY,
        OUT
    }
}
