package org.fenbo.registry.pastcase;

import java.util.Optional;

/** How far the registry has applied the events of a case (CASE-15d). */
public interface ReadEvents {
    /**
     * The reader of cases.
     *
     * @param sequence sequence of the last event that the reader has applied; 0 if it has applied none
     * @param held whether the next event waits or is parked
     */
    record Applied(String reader, long sequence, boolean held) {}

    /** Empty if no event of the case has been received. */
    Optional<Applied> of(String number);
}
