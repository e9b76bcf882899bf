package org.fenbo.bench.judge;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Services are warm when their compilers take less than a twentieth of their processor time over 20 seconds. */
public final class Warmth {
    /** How long it is looked at a time. */
    public static final Duration WINDOW = Duration.ofSeconds(20);

    private static final double MOST = 0.05;

    private Warmth() {}

    /**
     * Goes on, a window at a time, until the services are warm.
     *
     * @param limit after which it is given up, full windows
     * @param window loads the services for one window and gives the compilers' part of their time
     * @return whether they got warm
     */
    public static boolean reached(Duration limit, DoubleSupplier window) {
        for (long left = limit.dividedBy(WINDOW); left > 0; left--) {
            if (window.getAsDouble() < MOST) {
                return true;
            }
        }
        return false;
    }
}
