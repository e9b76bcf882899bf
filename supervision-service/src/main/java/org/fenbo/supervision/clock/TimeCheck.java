package org.fenbo.supervision.clock;

import java.time.Duration;

/** Whether the machine's clock may be trusted with deadlines (R16). */
@FunctionalInterface
public interface TimeCheck {

    /** What was found. */
    sealed interface Finding {
        /** It goes on as time does, and as the database's clock does. */
        record Trusted() implements Finding {}

        /** It was put forward or back since the last time it was looked at. */
        record Jumped(Duration by) implements Finding {}

        /** It and the database's clock show different times. */
        record Apart(Duration by) implements Finding {}
    }

    /** The finding where there is no reason for doubt. */
    Finding TRUSTED = new Finding.Trusted();

    /** Looks at it now. */
    Finding now();
}
