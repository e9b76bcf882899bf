package org.fenbo.registry.files;

import java.util.Collection;
import java.util.List;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;

/**
 * Warns of what is unusual about the areas of a draft, and of areas in force that the draft lacks (ORG-1, ORG-2). Files
 * and edits of single lines warn in the same way.
 */
@FunctionalInterface
public interface AreaWarnings {

    /** The warnings about a draft. */
    List<Finding> of(Entries draft);

    /** Whether a change of these kinds can bring a warning. A policy states which size of a grid is usual. */
    static boolean dependOn(Collection<EntryKind> kinds) {
        return kinds.contains(EntryKind.AREA) || kinds.contains(EntryKind.POLICY);
    }
}
