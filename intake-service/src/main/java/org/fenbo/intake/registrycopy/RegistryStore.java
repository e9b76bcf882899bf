package org.fenbo.intake.registrycopy;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import org.fenbo.backbone.kernel.AreaTree;

/** Where the copy is kept. Takes part in the caller's transaction. */
public interface RegistryStore {
    void add(List<RegistryEntry> entries);

    /** {@code <revision>/<kind>/<code>} of all entries that are here, in no order. */
    List<String> keysOf(int revision);

    /** Notes that a revision is complete. */
    void complete(PublishedRevision revision);

    /** The complete revisions by the instant from which each is in force; of two for one instant the later. */
    NavigableMap<Instant, Integer> complete();

    KnownCodes codesOf(int revision);

    /** The areas of all complete revisions; where they differ, as the latest has it. */
    AreaTree areas();
}
