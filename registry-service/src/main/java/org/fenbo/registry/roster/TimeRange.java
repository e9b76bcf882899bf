package org.fenbo.registry.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** From an instant up to, not including, a later one. */
public record TimeRange(Instant from, Instant until) {

    private static final Duration LEAST = Duration.ofSeconds(1);

    /** @throws IllegalArgumentException if it doesn't end after it begins */
    public TimeRange {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(until + " is not after " + from);
        }
    }

    /** The window if it ends after it begins. */
    static Optional<TimeRange> between(Instant from, Instant until) {
        return from.isBefore(until) ? Optional.of(new TimeRange(from, until)) : Optional.empty();
    }

    /** A short one that holds the instant. */
    static TimeRange at(Instant instant) {
        return new TimeRange(instant, instant.plus(LEAST));
    }

    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /** The part that is in both. */
    Optional<TimeRange> and(TimeRange other) {
        return between(later(from, other.from), earlier(until, other.until));
    }

    /** The part of the period that is in this range. */
    Optional<TimeRange> and(OpenTimeRange other) {
        Instant end = other.until() == null ? until : earlier(until, other.until());
        return between(later(from, other.from()), end);
    }

    /** What of this none of the others holds, in order. */
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

    /** The same instants in the fewest windows, in order: those that meet become one. */
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
