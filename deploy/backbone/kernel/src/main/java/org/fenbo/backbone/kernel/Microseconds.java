package org.fenbo.backbone.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The precision of every instant is a microsecond, as in PostgreSQL. A finer instant would change when it is stored and
 * read back. Clocks and doors therefore return only whole microseconds, and no other code needs to round.
 */
public final class Microseconds {
    private static final Duration MICROSECOND = Duration.of(1, ChronoUnit.MICROS);

    /** The clock of the machine. */
    public static final InstantSource WALL = of(InstantSource.system());

    private Microseconds() {}

    /** A clock that cuts the instants of a finer clock to microseconds. */
    public static InstantSource of(InstantSource finer) {
        return Clock.tick(finer.withZone(ZoneOffset.UTC), MICROSECOND);
    }

    /** An instant from outside of the service, cut to the precision that is stored. */
    public static Instant of(Instant finer) {
        return finer.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether an instant stays the same when it is stored and read back. */
    public static boolean holds(Instant instant) {
        return of(instant).equals(instant);
    }
}
