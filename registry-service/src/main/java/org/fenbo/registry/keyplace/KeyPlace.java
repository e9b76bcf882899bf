package org.fenbo.registry.keyplace;

import java.util.List;
import org.fenbo.registry.coded.Coded;
import org.jspecify.annotations.Nullable;

/**
 * A place that is inspected regularly (重点单位, ORG-7).
 *
 * @param kind the district's own word, such as {@code SCHOOL} or {@code FUEL_STATION}; conditions may test the kind
 * @param grids codes of its grids, the leading grid first; the place has only one task, in the leading grid
 * @param owner name of the firm or body that runs it; null if not known
 * @param inspection what is inspected
 * @param every days between two visits of the patrol plan; null if there is no fixed interval
 */
public record KeyPlace(
        String code,
        String name,
        String kind,
        List<String> grids,
        @Nullable String owner,
        List<String> inspection,
        @Nullable Integer every)
        implements Coded {

    public KeyPlace {
        grids = List.copyOf(grids);
        inspection = List.copyOf(inspection);
    }

    /** Code of the grid whose collector has the task. */
    public String leadingGrid() {
        return grids.getFirst();
    }
}
