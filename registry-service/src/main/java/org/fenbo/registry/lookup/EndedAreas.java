package org.fenbo.registry.lookup;

import java.time.Instant;
import java.util.Map;
import org.fenbo.backbone.kernel.AreaTree;

/**
 * Areas that an earlier revision had. A report may name an area that has ended meanwhile; then the nearest area above it
 * that the revision has gives the answer (ORG-2, REG-4i).
 *
 * @param tree the areas of all revisions that are or were in force
 */
public record EndedAreas(AreaTree tree) {

    /** The answer of a revision for a matter in an area that may have ended. */
    public Answer answer(RevisionIndex index, String category, String area, Instant at, Map<String, String> known) {
        return index.answer(category, present(index, area), index.facts(at, known));
    }

    /** The area itself if the revision has it, or if no revision had it. */
    String present(RevisionIndex index, String area) {
        return index.hasArea(area)
                ? area
                : tree.above(area).stream().filter(index::hasArea).findFirst().orElse(area);
    }
}
