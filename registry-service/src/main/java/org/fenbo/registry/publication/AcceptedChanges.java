package org.fenbo.registry.publication;

import org.fenbo.registry.duty.Duty;

/** The changes that accepted adjustments bring into a revision (REG-8). */
@FunctionalInterface
public interface AcceptedChanges {

    /**
     * Whether an adjustment that was accepted into the revision covers the change of a duty.
     *
     * @param before the duty in the revision before
     * @param after the duty in the revision
     */
    boolean cover(int revision, Duty before, Duty after);
}
