package org.fenbo.registry.area;

import org.fenbo.registry.coded.Coded;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/**
 * A place that somebody answers for (ORG-1).
 *
 * @param code unique; national codes of statistics are used where there are any
 * @param parent code of the area that contains it; null for a district
 * @param geometry its outline as a GeoJSON geometry (WGS 84, longitude first); null when not drawn
 * @param grid what sort of grid it is and how many live there; null for other areas, or when not given
 * @param validity the days on which it exists
 */
public record Area(
        String code,
        String name,
        AreaKind kind,
        @Nullable String parent,
        @Nullable String geometry,
        @Nullable Grid grid,
        Validity validity)
        implements Coded {

    /** An area that always exists, without further details. */
    public Area(String code, String name, AreaKind kind, @Nullable String parent, @Nullable String geometry) {
        this(code, name, kind, parent, geometry, null, Validity.ALWAYS);
    }
}
