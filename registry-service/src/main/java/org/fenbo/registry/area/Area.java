package org.fenbo.registry.area;

import java.util.List;
import org.fenbo.registry.coded.Coded;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/**
 * An area of the tree of places (ORG-1), for example a street or a grid.
 *
 * @param code unique; the national statistical code if there is one
 * @param parent code of the area that contains it; null for a district
 * @param geometry its outline as a GeoJSON geometry (WGS 84, longitude first); null if it isn't known
 * @param grid the kind and the households of a grid; null if the area is not a grid or if kind and households aren't
 *     given
 * @param validity the days on which the area exists
 * @param replacedBy codes of the areas that replace it after its last day (ORG-2); empty if the keeper names none
 */
public record Area(
        String code,
        String name,
        AreaKind kind,
        @Nullable String parent,
        @Nullable String geometry,
        @Nullable Grid grid,
        Validity validity,
        List<String> replacedBy)
        implements Coded {

    public Area {
        replacedBy = List.copyOf(replacedBy);
    }

    /** An area that no other area replaces. */
    public Area(
            String code,
            String name,
            AreaKind kind,
            @Nullable String parent,
            @Nullable String geometry,
            @Nullable Grid grid,
            Validity validity) {
        this(code, name, kind, parent, geometry, grid, validity, List.of());
    }

    /** An area that always exists, without further details. */
    public Area(String code, String name, AreaKind kind, @Nullable String parent, @Nullable String geometry) {
        this(code, name, kind, parent, geometry, null, Validity.ALWAYS);
    }
}
