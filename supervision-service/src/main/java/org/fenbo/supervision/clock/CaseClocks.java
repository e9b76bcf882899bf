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
import org.fenbo.supervision.clock.ClockEvent.ClockPaused;
import org.fenbo.supervision.clock.ClockEvent.ClockResumed;
import org.fenbo.supervision.clock.ClockEvent.ClockSet;
import org.fenbo.supervision.clock.ClockEvent.ClockStopped;
import org.fenbo.supervision.clock.ClockLine.Effect;
import org.fenbo.supervision.registry.ClockKind;
import org.fenbo.supervision.registry.ClockKind.Charged;
import org.jspecify.annotations.Nullable;

/** All clocks of a case, in the order in which they were set. Immutable. */
public final class CaseClocks {
    /** The value for a case that has no clock yet. */
    public static final CaseClocks NONE = new CaseClocks(Map.of(), Map.of());

    private final Map<ClockName, Clock> clocks;
    private final Map<ClockName, List<Instant>> earlier;

    private CaseClocks(Map<ClockName, Clock> clocks, Map<ClockName, List<Instant>> earlier) {
        this.clocks = Collections.unmodifiableMap(clocks);
        this.earlier = Map.copyOf(earlier);
    }

    public Collection<Clock> all() {
        return clocks.values();
    }

    public Optional<Clock> of(ClockName name) {
        return Optional.ofNullable(clocks.get(name));
    }

    /** The deadlines that the clock had before its deadline moved, the first one first (TIME-3e). */
    public List<Instant> earlierDueAt(ClockName name) {
        return earlier.getOrDefault(name, List.of());
    }

    /** The clocks after an event. */
    public CaseClocks after(ClockEvent event) {
        Map<ClockName, Clock> next = new LinkedHashMap<>(clocks);
        next.put(event.clock(), moved(clocks.get(event.clock()), event));
        return new CaseClocks(next, event instanceof ClockResumed resumed ? and(resumed) : earlier);
    }

    private Map<ClockName, List<Instant>> and(ClockResumed resumed) {
        Map<ClockName, List<Instant>> next = new LinkedHashMap<>(earlier);
        next.put(
                resumed.clock(),
                Stream.concat(earlierDueAt(resumed.clock()).stream(), Stream.of(resumed.earlierDueAt()))
                        .toList());
        return next;
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
            case ClockPaused paused -> new Clock.Paused(clock.set(), paused.at());
            case ClockResumed resumed -> new Clock.Running(clock.set().movedTo(resumed.dueAt(), resumed.explanation()));
            case ClockPassed passed -> new Clock.Passed(clock.set());
            case ClockMet met -> new Clock.Met(clock.set(), met.metAt(), met.late());
            case ClockStopped stopped -> new Clock.Stopped(clock.set(), stopped.at(), stopped.reason());
        };
    }

    /** The events by which all due clocks pass, the earliest due time first. */
    public List<ClockEvent> passAt(Instant now) {
        return oldestFirst().flatMap(clock -> clock.passAt(now).stream()).toList();
    }

    /** The events by which an event of the case meets, stops and pauses clocks, the earliest due time first. */
    List<ClockEvent> end(Happening what, Instant at) {
        return oldestFirst()
                .flatMap(clock -> ClockPlan.end(clock, what, at).stream())
                .toList();
    }

    /** The paused clocks that run again after an event of the case, the earliest due time first. */
    List<Clock.Paused> toResume(Happening what) {
        return oldestFirst()
                .filter(Clock.Paused.class::isInstance)
                .map(Clock.Paused.class::cast)
                .filter(clock -> ClockPlan.has(Effect.RESUMED, clock.set().clock(), what))
                .toList();
    }

    /**
     * The clocks whose deadline moves after an extension that was asked at this instant (TIME-3f): those that were not
     * due then, even if they have passed while the request waited for its approvals.
     */
    List<Clock> toExtend(Happening.Extended what) {
        return oldestFirst()
                .filter(clock -> clock instanceof Clock.Running || clock instanceof Clock.Passed)
                .filter(clock -> ClockPlan.has(Effect.EXTENDED, clock.set().clock(), what))
                .filter(clock -> what.askedAt().isBefore(clock.set().dueAt()))
                .toList();
    }

    /** How many rounds of an order have a clock of this kind. */
    int rounds(ClockKind kind, int order) {
        return (int) clocks.keySet().stream()
                .filter(name -> name.kind() == kind && name.isOf(order))
                .count();
    }

    /** Whether a clock of this kind is neither met nor stopped. */
    boolean isOpen(ClockKind kind) {
        return open(kind).findAny().isPresent();
    }

    /** The names of the clocks of this kind that are neither met nor stopped. */
    Stream<ClockName> open(ClockKind kind) {
        return clocks.values().stream()
                .filter(clock -> !(clock instanceof Clock.Met || clock instanceof Clock.Stopped))
                .map(clock -> clock.set().clock())
                .filter(name -> name.kind() == kind);
    }

    /** Whether an order, or the whole case, has a clock of this kind that is paused. */
    boolean isPaused(ClockName other) {
        return clocks.values().stream()
                .filter(Clock.Paused.class::isInstance)
                .map(clock -> clock.set().clock())
                .anyMatch(name -> name.kind() == other.kind() && name.isOf(other.order()));
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
