package org.fenbo.backbone.events.revision;

import java.time.Instant;
import java.util.Optional;

/**
 * The revisions of the registry of which a service has all entries. All answers come from the memory of the service, so
 * no report and no case waits for another service.
 *
 * @param <T> the form in which the service uses a revision
 */
public interface CompleteRevisions<T> {

    /** The revision in force at an instant (REG-3); empty before the first revision. */
    Optional<T> inForce(Instant at);

    /** The revision that came into force first, or that will come into force first; empty if there is no revision. */
    Optional<T> first();

    /**
     * The revision with this number, even if it is not in force; empty until all its entries have arrived. A revision
     * whose publication was cancelled is found too, because an event may name it.
     */
    Optional<T> find(int revision);

    /** The present areas. */
    KnownAreas areas();
}
