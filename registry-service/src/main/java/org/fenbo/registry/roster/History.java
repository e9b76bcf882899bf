package org.fenbo.registry.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A part of the roster over time. Each value applies from the instant at which it was recorded until the next value was
 * recorded. So cover at a past moment is answered from the roster as it was then (ORG-5e).
 *
 * @param <T> the type of the value
 * @param before the value before anything was recorded
 * @param since the values by the instant at which they were recorded
 */
public record History<T>(T before, NavigableMap<Instant, T> since) {

    public History {
        since = Collections.unmodifiableNavigableMap(new TreeMap<>(since));
    }

    /** A value that never changes. */
    public static <T> History<T> of(T always) {
        return new History<>(always, Collections.emptyNavigableMap());
    }

    /** The value at an instant. */
    public T at(Instant instant) {
        Map.Entry<Instant, T> entry = since.floorEntry(instant);
        return entry == null ? before : entry.getValue();
    }

    /** A part of a window in which the value doesn't change. */
    record Part<T>(TimeRange window, T value) {}

    /** The parts of the window, in order. */
    List<Part<T>> during(TimeRange window) {
        List<Part<T>> parts = new ArrayList<>();
        Instant from = window.from();
        for (Instant change :
                since.tailMap(from, false).headMap(window.until(), false).keySet()) {
            parts.add(new Part<>(new TimeRange(from, change), at(from)));
            from = change;
        }
        parts.add(new Part<>(new TimeRange(from, window.until()), at(from)));
        return parts;
    }
}
