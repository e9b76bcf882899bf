package org.fenbo.supervision.registry;

import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.AreaTree;

/** This service's copy of the registry. */
public interface RegistryCopy {

    /** Stores entries. An entry that is already stored does not change, because published entries never change. */
    void keep(List<Entry> entries);

    /** The keys of all arrived entries of a revision. */
    List<String> keysOf(int revision);

    /** Starts to use a revision, from its effective time on. */
    void serve(Published revision);

    /** The revisions in use; may be called often. */
    RevisionTimeline timeline();

    /**
     * The areas of all revisions that are or were in force; if revisions differ about an area, the latest revision
     * counts.
     */
    AreaTree areas();

    /** The names of the units in the newest revision in use, by code. */
    Map<String, String> unitNames();
}
