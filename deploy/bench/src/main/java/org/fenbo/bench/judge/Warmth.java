package org.fenbo.bench.judge;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * Decides whether services are warm. They are warm if their compilers use less than a twentieth of the services'
 * processor time in 20 seconds.
 */
public final class Warmth {
    /** How long one check takes. */
    public static final Duration WINDOW = Duration.ofSeconds(20);

    private static final double MOST = 0.05;

    private Warmth() {}

    /**
     * Repeats the window until the services are warm.
     *
     * @param limit how long to try; only full windows count
     * @param window loads the services for one window and gives the compilers' share of the services' time
     * @return whether the services got warm
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
