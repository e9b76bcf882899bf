package org.fenbo.supervision.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Compares the machine's clock with the time that has passed, and with the database's clock. A clock that was moved for
 * tests differs on purpose, so nothing is compared while the clock is moved.
 */
public final class ComparedTime implements TimeCheck {
    private static final Duration JUMP = Duration.ofSeconds(5);
    private static final Duration APART = Duration.ofSeconds(2);

    private final InstantSource wall;
    private final LongSupplier nanos;
    private final Supplier<Instant> database;
    private final BooleanSupplier moved;
    private Instant lastWall;
    private long lastNanos;

    /**
     * Compares these clocks.
     *
     * @param nanos elapsed time in nanoseconds; no change of a clock affects it
     * @param moved whether the service uses a clock other than the machine's
     */
    public ComparedTime(InstantSource wall, LongSupplier nanos, Supplier<Instant> database, BooleanSupplier moved) {
        this.wall = wall;
        this.nanos = nanos;
        this.database = database;
        this.moved = moved;
        this.lastWall = wall.instant();
        this.lastNanos = nanos.getAsLong();
    }

    @Override
    public synchronized Finding now() {
        Duration jump = jump();
        if (moved.getAsBoolean()) {
            return TRUSTED;
        }
        if (jump.abs().compareTo(JUMP) > 0) {
            return new Finding.Jumped(jump);
        }
        Duration apart = apart();
        return apart.abs().compareTo(APART) > 0 ? new Finding.Apart(apart) : TRUSTED;
    }

    private Duration jump() {
        Instant wallNow = wall.instant();
        long nanosNow = nanos.getAsLong();
        Duration jump = Duration.between(lastWall, wallNow).minusNanos(nanosNow - lastNanos);
        lastWall = wallNow;
        lastNanos = nanosNow;
        return jump;
    }

    /**
     * How far the database's clock is ahead of the machine's clock. The database reads its clock between the query and
     * the answer. So a database time between these two moments counts as equal.
     */
    private Duration apart() {
        Instant before = wall.instant();
        Instant there = database.get();
        Instant after = wall.instant();
        if (there.isBefore(before)) {
            return Duration.between(before, there);
        }
        return there.isAfter(after) ? Duration.between(after, there) : Duration.ZERO;
    }
}
