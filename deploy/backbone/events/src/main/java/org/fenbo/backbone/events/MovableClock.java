package org.fenbo.backbone.events;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.fenbo.backbone.kernel.Microseconds;

/**
 * The clock that a service uses for its decisions, in microseconds. It follows the machine's clock until a caller moves
 * it. A moved clock stays at its new instant until a caller moves it again or releases it (OPS-3: replays and
 * rehearsals run on past days).
 */
public final class MovableClock implements InstantSource {
    private final InstantSource wall;
    private final InstantSource precise = Microseconds.of(this::present);
    private final AtomicReference<Optional<Instant>> fixed = new AtomicReference<>(Optional.empty());
    private final List<Runnable> moved = new CopyOnWriteArrayList<>();

    public MovableClock(InstantSource wall) {
        this.wall = wall;
    }

    @Override
    public Instant instant() {
        return precise.instant();
    }

    private Instant present() {
        return fixed.get().orElseGet(wall::instant);
    }

    /** Stops the clock at an instant. */
    public void moveTo(Instant at) {
        fixed.set(Optional.of(at));
        moved.forEach(Runnable::run);
    }

    /** Makes the clock follow the machine's clock again. */
    public void release() {
        fixed.set(Optional.empty());
        moved.forEach(Runnable::run);
    }

    /** Registers a call. The call runs after each move and after each release. */
    public void whenMoved(Runnable call) {
        moved.add(call);
    }

    public boolean isMoved() {
        return fixed.get().isPresent();
    }
}
