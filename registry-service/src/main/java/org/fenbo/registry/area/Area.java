package org.fenbo.registry.area;

import org.jspecify.annotations.Nullable;

/**
 * A place (ORG-1).
 *
 * @param code unique within a revision
 * @param name what people call it
 * @param kind its level
 * @param parent code of the area it lies in; null at the district
 * @param geometry its outline as a GeoJSON geometry (WGS 84, longitude first); null when not drawn
 */
public record Area(
        String code,
        String name,
        AreaKind kind,
        @Nullable String parent,
        @Nullable String geometry) {}
