package org.fenbo.intake.registrycopy;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import org.fenbo.backbone.kernel.AreaTree;

/** Stores the copy of the registry. All methods take part in the caller's transaction. */
public interface RegistryStore {
    void add(List<RegistryEntry> entries);

    /** The keys of the entries that have arrived, as {@code <revision>/<kind>/<code>}, in no order. */
    List<String> keysOf(int revision);

    /** Records that a revision is complete. */
    void complete(PublishedRevision revision);

    /**
     * The complete revisions by the instant from which each is in force. If two revisions begin at the same instant,
     * the map has the revision with the higher number.
     */
    NavigableMap<Instant, Integer> complete();

    KnownCodes codesOf(int revision);

    /** The areas of all complete revisions. If revisions differ about an area, the latest revision decides. */
    AreaTree areas();
}
