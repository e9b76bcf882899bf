package org.fenbo.registry.regridding;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sets of grids of all revisions. */
@FunctionalInterface
public interface GridSets {

    /**
     * The set of a revision; empty if there is no such revision.
     *
     * @param at an instant; the set has the areas of its day; null is when the revision begins, or now if it isn't
     *     published
     */
    Optional<GridSet> of(int revision, @Nullable Instant at);
}
