package org.fenbo.dispatch.routing;

import java.util.List;

/** The linked grids of the roster (邻格互联), whose collectors substitute for the collector of a grid. */
@FunctionalInterface
public interface LinkedGrids {
    /** No grid is linked. */
    LinkedGrids NONE = grid -> List.of();

    /** The codes of the grids that are linked to a grid, the first to substitute first. The method reads only memory. */
    List<String> of(String grid);
}
