package org.fenbo.intake.registrycopy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** The complete revisions in memory, so that no report waits for another service or for the database. */
public final class RegistryCopy {
    private static final Comparator<KnownCodes> LATEST_FIRST = Comparator.comparing(KnownCodes::effectiveAt)
            .thenComparingInt(KnownCodes::revision)
            .reversed();

    private final AtomicReference<List<KnownCodes>> revisions = new AtomicReference<>(List.of());

    /** The revision in force at an instant (REG-3); empty before the first one. */
    public Optional<KnownCodes> inForce(Instant at) {
        return revisions.get().stream()
                .filter(known -> !known.effectiveAt().isAfter(at))
                .findFirst();
    }

    public boolean holds(int revision) {
        return revisions.get().stream().anyMatch(known -> known.revision() == revision);
    }

    /** Takes a complete revision in; one that is held already is left as it is. */
    public void hold(KnownCodes added) {
        revisions.updateAndGet(held -> held.stream().anyMatch(known -> known.revision() == added.revision())
                ? held
                : Stream.concat(held.stream(), Stream.of(added))
                        .sorted(LATEST_FIRST)
                        .toList());
    }
}
