package org.fenbo.backbone.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The precision of every instant: what PostgreSQL keeps. A finer one would be read back as another, so clocks give
 * microseconds, doors read them, and nothing in between has to think of it.
 */
public final class Microseconds {
    private static final Duration MICROSECOND = Duration.of(1, ChronoUnit.MICROS);

    /** The clock of the machine. */
    public static final InstantSource WALL = of(InstantSource.system());

    private Microseconds() {}

    /** A clock that gives microseconds of a finer one. */
    public static InstantSource of(InstantSource finer) {
        return Clock.tick(finer.withZone(ZoneOffset.UTC), MICROSECOND);
    }

    /** An instant that comes from outside, as it will be kept. */
    public static Instant of(Instant finer) {
        return finer.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether an instant would be read back as it is. */
    public static boolean holds(Instant instant) {
        return of(instant).equals(instant);
    }
}
