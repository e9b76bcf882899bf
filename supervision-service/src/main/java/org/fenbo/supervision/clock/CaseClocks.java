package org.fenbo.supervision.clock;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fenbo.supervision.clock.CaseEvent.Happening;
import org.fenbo.supervision.clock.ClockEvent.ClockMet;
import org.fenbo.supervision.clock.ClockEvent.ClockPassed;
import org.fenbo.supervision.clock.ClockEvent.ClockSet;
import org.fenbo.supervision.clock.ClockEvent.ClockStopped;
import org.fenbo.supervision.registry.ClockKind;
import org.fenbo.supervision.registry.ClockKind.Charged;
import org.jspecify.annotations.Nullable;

/** All clocks of a case, in the order in which they were set. Immutable. */
public final class CaseClocks {
    /** The value for a case that has no clock yet. */
    public static final CaseClocks NONE = new CaseClocks(Map.of());

    private final Map<ClockName, Clock> clocks;

    private CaseClocks(Map<ClockName, Clock> clocks) {
        this.clocks = Collections.unmodifiableMap(clocks);
    }

    public Collection<Clock> all() {
        return clocks.values();
    }

    public Optional<Clock> of(ClockName name) {
        return Optional.ofNullable(clocks.get(name));
    }

    /** The clocks after an event. */
    public CaseClocks after(ClockEvent event) {
        Map<ClockName, Clock> next = new LinkedHashMap<>(clocks);
        next.put(event.clock(), moved(clocks.get(event.clock()), event));
        return new CaseClocks(next);
    }

    /** The clocks after several events. */
    public CaseClocks after(List<ClockEvent> events) {
        CaseClocks clocksNow = this;
        for (ClockEvent event : events) {
            clocksNow = clocksNow.after(event);
        }
        return clocksNow;
    }

    private static Clock moved(@Nullable Clock clock, ClockEvent event) {
        if (event instanceof ClockSet set) {
            return new Clock.Running(set);
        }
        if (clock == null) {
            throw new IllegalStateException(event.clock() + " was never set");
        }
        return switch (event) {
            case ClockSet set -> new Clock.Running(set);
            case ClockPassed passed -> new Clock.Passed(clock.set());
            case ClockMet met -> new Clock.Met(clock.set(), met.metAt(), met.late());
            case ClockStopped stopped -> new Clock.Stopped(clock.set(), stopped.at(), stopped.reason());
        };
    }

    /** The events by which all due clocks pass, the earliest due time first. */
    public List<ClockEvent> passAt(Instant now) {
        return oldestFirst().flatMap(clock -> clock.passAt(now).stream()).toList();
    }

    /** The events by which an event of the case meets and stops clocks, the earliest due time first. */
    List<ClockEvent> end(Happening what, Instant at) {
        return oldestFirst()
                .flatMap(clock -> ClockPlan.end(clock, what, at).stream())
                .toList();
    }

    /** How many rounds of an order have a clock of this kind. */
    int rounds(ClockKind kind, int order) {
        return (int) clocks.keySet().stream()
                .filter(name -> name.kind() == kind && name.isOf(order))
                .count();
    }

    /** Whether a clock of this kind runs, or has passed and isn't met. */
    boolean isOpen(ClockKind kind) {
        return open(kind).findAny().isPresent();
    }

    /** The names of the clocks of this kind that run, or have passed and aren't met. */
    Stream<ClockName> open(ClockKind kind) {
        return clocks.values().stream()
                .filter(clock -> clock instanceof Clock.Running || clock instanceof Clock.Passed)
                .map(clock -> clock.set().clock())
                .filter(name -> name.kind() == kind);
    }

    /** The unit that is responsible for an order's clocks; null if none is known. */
    @Nullable
    String unitOf(int order) {
        return clocks.values().stream()
                .filter(clock -> clock.set().clock().isOf(order))
                .filter(clock -> clock.set().clock().kind().charged() == Charged.UNIT)
                .flatMap(clock -> Stream.ofNullable(clock.set().unit()))
                .findFirst()
                .orElse(null);
    }

    private Stream<Clock> oldestFirst() {
        return clocks.values().stream()
                .sorted(Comparator.comparing(clock -> clock.set().dueAt()));
    }

    @Override
    public String toString() {
        return "CaseClocks" + clocks;
    }
}
