package org.fenbo.supervision.clock;

import java.time.Duration;
import java.time.Instant;

/** The result of running what is due. */
public sealed interface Round {
    /** How many clocks this call passed; other instances may pass clocks at the same time. */
    int passed();

    /** How long there is nothing to do. */
    Duration rest();

    /** No clock is due any more. */
    record Done(int passed, Duration rest) implements Round {}

    /** Some clocks are due and can't pass yet: dispatch's events up to their due time may not all have been read. */
    record Unread(int passed, Instant through, Duration rest) implements Round {}

    /** No clock passes, because the machine's clock can't be trusted. */
    record Distrusted(TimeCheck.Finding finding, Duration rest) implements Round {
        @Override
        public int passed() {
            return 0;
        }
    }
}
