package org.fenbo.registry.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A period from an instant until a later instant, which is excluded. */
public record TimeRange(Instant from, Instant until) {

    private static final Duration LEAST = Duration.ofSeconds(1);

    /** @throws IllegalArgumentException if {@code until} is not after {@code from} */
    public TimeRange {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(until + " is not after " + from);
        }
    }

    /** The range between these instants; empty if {@code until} is not after {@code from}. */
    static Optional<TimeRange> between(Instant from, Instant until) {
        return from.isBefore(until) ? Optional.of(new TimeRange(from, until)) : Optional.empty();
    }

    /** A range of one second that begins at the instant. */
    static TimeRange at(Instant instant) {
        return new TimeRange(instant, instant.plus(LEAST));
    }

    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /** The part that the two ranges have in common; empty if there is no such part. */
    Optional<TimeRange> and(TimeRange other) {
        return between(later(from, other.from), earlier(until, other.until));
    }

    /** The part that the range and the period have in common; empty if there is no such part. */
    Optional<TimeRange> and(OpenTimeRange other) {
        Instant end = other.until() == null ? until : earlier(until, other.until());
        return between(later(from, other.from()), end);
    }

    /** The parts of this range that no other range contains, in order. */
    List<TimeRange> without(Collection<TimeRange> others) {
        List<TimeRange> left = new ArrayList<>();
        Instant open = from;
        for (TimeRange other : merged(others)) {
            between(open, earlier(until, other.from)).ifPresent(left::add);
            open = later(open, other.until);
        }
        between(open, until).ifPresent(left::add);
        return List.copyOf(left);
    }

    /** Merges ranges that overlap or touch. The merged ranges contain the same instants and are in order. */
    static List<TimeRange> merged(Collection<TimeRange> windows) {
        List<TimeRange> merged = new ArrayList<>();
        windows.stream().sorted(Comparator.comparing(TimeRange::from)).forEach(next -> {
            if (merged.isEmpty() || merged.getLast().until.isBefore(next.from)) {
                merged.add(next);
            } else {
                TimeRange last = merged.removeLast();
                merged.add(new TimeRange(last.from, later(last.until, next.until)));
            }
        });
        return List.copyOf(merged);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
