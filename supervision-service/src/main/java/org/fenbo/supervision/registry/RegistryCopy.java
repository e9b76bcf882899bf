package org.fenbo.supervision.registry;

import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.AreaTree;

/** What this service has received of the registry. */
public interface RegistryCopy {

    /** Keeps entries; one that is there already stays as it is, for what was published never changes. */
    void keep(List<Entry> entries);

    /** The keys of all entries received of a revision. */
    List<String> keysOf(int revision);

    /** Puts a revision in service from its effective time on. */
    void serve(Published revision);

    /** The revisions that serve, to be asked as often as wanted. */
    RevisionTimeline timeline();

    /** The areas of all revisions that are or were in force; where they differ, as the latest has it. */
    AreaTree areas();

    /** Names of units by code, as of the newest revision that serves. */
    Map<String, String> unitNames();
}
