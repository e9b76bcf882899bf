package org.fenbo.supervision.clock;

import java.time.Duration;
import java.time.Instant;

/** What came of running what is due. */
public sealed interface Round {
    /** How many clocks passed; others may be at the rest. */
    int passed();

    /** How long there is nothing to do. */
    Duration rest();

    /** Nothing is due any more. */
    record Done(int passed, Duration rest) implements Round {}

    /** Clocks are due that may not pass, because what dispatch did until then may not have been read. */
    record Unread(int passed, Instant through, Duration rest) implements Round {}

    /** Nothing passes, because the clock can't be trusted. */
    record Distrusted(TimeCheck.Finding finding, Duration rest) implements Round {
        @Override
        public int passed() {
            return 0;
        }
    }
}
