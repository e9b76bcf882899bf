package org.fenbo.dispatch.casefile;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who couldn't judge whether the work of an order is done (CASE-13f). After a rework the list is empty again, because
 * the answer is another one.
 *
 * @param officers the persons who stated it
 * @param grids the grids whose collectors have had their turn
 */
public record Undecided(Set<OfficerId> officers, Set<AreaCode> grids) {
    static final Undecided NOBODY = new Undecided(Set.of(), Set.of());

    public Undecided {
        officers = Set.copyOf(officers);
        grids = Set.copyOf(grids);
    }

    Undecided and(OfficerId officer, @Nullable AreaCode grid) {
        Set<OfficerId> more = new HashSet<>(officers);
        more.add(officer);
        Set<AreaCode> moreGrids = new HashSet<>(grids);
        Optional.ofNullable(grid).ifPresent(moreGrids::add);
        return new Undecided(more, moreGrids);
    }

    /** The areas whose verifiers and collectors may still verify the work. */
    public Set<String> without(Collection<String> areas) {
        Set<String> left = new HashSet<>(areas);
        grids.forEach(grid -> left.remove(grid.value()));
        return left;
    }
}
