package org.fenbo.supervision.clock;

import java.time.Duration;

/** Whether the machine's clock can be trusted for deadlines (R16). */
@FunctionalInterface
public interface TimeCheck {

    /** The result of a check. */
    sealed interface Finding {
        /** The machine's clock agrees with the elapsed time and with the database's clock. */
        record Trusted() implements Finding {}

        /** The machine's clock was put forward or back since the last check. */
        record Jumped(Duration by) implements Finding {}

        /** The machine's clock and the database's clock show different times. */
        record Apart(Duration by) implements Finding {}
    }

    /** The finding that the machine's clock can be trusted. */
    Finding TRUSTED = new Finding.Trusted();

    /** Checks the clock now. */
    Finding now();
}
