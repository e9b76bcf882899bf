package org.fenbo.registry.regridding;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sets of grids of all revisions. */
@FunctionalInterface
public interface GridSets {

    /**
     * The set of a revision; empty when there is no such revision.
     *
     * @param at whose day's areas it has; null is when the revision begins, or now for one that isn't published
     */
    Optional<GridSet> of(int revision, @Nullable Instant at);
}
