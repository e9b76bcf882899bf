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
     * @param at an instant; the set has the areas that are valid on the day of this instant; null is the effective time
     *     of a published revision, and now for all other revisions
     */
    Optional<GridSet> of(int revision, @Nullable Instant at);
}
