package org.fenbo.intake.registrycopy;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Copies of the registry for tests. */
public final class Copies {
    private Copies() {}

    /** A copy that has these revisions. */
    public static RegistryCopy of(KnownCodes... revisions) {
        Map<Integer, KnownCodes> known = new HashMap<>();
        NavigableMap<Instant, Integer> starts = new TreeMap<>();
        Stream.of(revisions)
                .sorted(Comparator.comparingInt(KnownCodes::revision))
                .forEach(codes -> {
                    known.put(codes.revision(), codes);
                    starts.put(codes.effectiveAt(), codes.revision());
                });
        RegistryCopy copy = new RegistryCopy(revision -> Objects.requireNonNull(known.get(revision)));
        copy.know(starts, Instant.EPOCH);
        return copy;
    }
}
