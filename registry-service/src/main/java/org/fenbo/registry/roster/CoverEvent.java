package org.fenbo.registry.roster;

import java.time.Instant;
import java.util.List;

/** An event of the cover of a grid (ORG-5d). */
public sealed interface CoverEvent {

    /** Code of the grid. */
    String grid();

    /** The instant of the event by the service's clock. */
    Instant at();

    /**
     * Nobody answers for the grid any more. The event is raised once, until somebody answers again.
     *
     * @param absence why the grid's own collector doesn't answer
     * @param links how many linked grids the grid has
     * @param leaders codes of the officers who lead the grid or an area that contains it, the nearest area first
     */
    record CoverLost(String grid, Absence absence, int links, List<String> leaders, Instant at) implements CoverEvent {

        public CoverLost {
            leaders = List.copyOf(leaders);
        }
    }

    /** Somebody answers for the grid again, or the grid has ended. */
    record CoverRestored(String grid, Instant at) implements CoverEvent {}
}
