package org.fenbo.supervision.clock;

import java.time.Duration;
import java.time.Instant;

/** The result of one call that passes the due clocks. */
public sealed interface Round {
    /** How many clocks this call passed; other instances may pass clocks at the same time. */
    int passed();

    /** How long the timer may rest until the next round. */
    Duration rest();

    /** No clock is due any more. */
    record Done(int passed, Duration rest) implements Round {}

    /**
     * Some clocks are due but can't pass yet, because events that happened before their due time may not have been
     * read.
     */
    record Unread(int passed, Instant through, Duration rest) implements Round {}

    /** No clock passes, because the machine's clock can't be trusted. */
    record Distrusted(TimeCheck.Finding finding, Duration rest) implements Round {
        @Override
        public int passed() {
            return 0;
        }
    }
}
