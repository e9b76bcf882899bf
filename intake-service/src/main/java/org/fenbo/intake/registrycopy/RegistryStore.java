package org.fenbo.intake.registrycopy;

import java.util.List;

/** Where the copy is kept. Takes part in the caller's transaction. */
public interface RegistryStore {
    void add(List<RegistryEntry> entries);

    /** {@code <revision>/<kind>/<code>} of all entries that are here, in no order. */
    List<String> keysOf(int revision);

    /** Notes that a revision is complete. */
    void complete(PublishedRevision revision);

    /** The numbers of the complete revisions. */
    List<Integer> complete();

    KnownCodes codesOf(int revision);
}
