package org.fenbo.intake.registrycopy;

import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.IntFunction;
import org.fenbo.backbone.events.revision.RevisionMemory;

/** The complete revisions of the registry. Revisions in use are in memory, so no report waits for another service. */
public final class RegistryCopy {
    private final RevisionMemory<KnownCodes> revisions;

    /** @param codesOf reads the codes of a complete revision */
    public RegistryCopy(IntFunction<KnownCodes> codesOf) {
        this.revisions = new RevisionMemory<>(codesOf);
    }

    /** The revision in force at an instant (REG-3); empty before the first revision. */
    public Optional<KnownCodes> inForce(Instant at) {
        return revisions.at(at);
    }

    public boolean holds(int revision) {
        return revisions.knows(revision);
    }

    /** Updates the list of complete revisions; the key is the instant from which a revision is in force. */
    void know(NavigableMap<Instant, Integer> starts, Instant now) {
        revisions.know(starts, now);
    }
}
