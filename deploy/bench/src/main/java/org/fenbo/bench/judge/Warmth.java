package org.fenbo.bench.judge;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Services are warm when their compilers take less than a twentieth of their processor time over 20 seconds. */
public final class Warmth {
    /** How long one check takes. */
    public static final Duration WINDOW = Duration.ofSeconds(20);

    private static final double MOST = 0.05;

    private Warmth() {}

    /**
     * Repeats the window until the services are warm.
     *
     * @param limit how long to try; only full windows count
     * @param window loads the services for one window and gives the compilers' share of their time
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
