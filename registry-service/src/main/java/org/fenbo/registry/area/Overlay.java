package org.fenbo.registry.area;

import java.util.List;
import org.fenbo.registry.coded.Coded;
import org.jspecify.annotations.Nullable;

/**
 * A professional grid (专业网格) laid over basic grids (ORG-1). Old sets of grids of several fields are merged onto one
 * (多网合一): each names the basic grids that it is made of.
 *
 * @param field the set it belongs to: {@code safety}, {@code health}, or a word of the district's own
 * @param grids codes of the basic grids it is made of; a grid is in one of a field at most
 * @param unit code of the unit whose staff work in it; null when not given
 */
public record Overlay(
        String code,
        String name,
        String field,
        List<String> grids,
        @Nullable String unit) implements Coded {

    public Overlay {
        grids = List.copyOf(grids);
    }
}
