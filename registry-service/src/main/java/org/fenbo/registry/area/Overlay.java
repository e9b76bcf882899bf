package org.fenbo.registry.area;

import java.util.List;
import org.fenbo.registry.coded.Coded;
import org.jspecify.annotations.Nullable;

/**
 * A professional grid (专业网格): a grid for one field, made of basic grids (ORG-1). All fields share one set of basic
 * grids (多网合一).
 *
 * @param field its field: {@code safety}, {@code health}, or a word that the district chose
 * @param grids codes of the basic grids that it consists of; each basic grid is in at most one professional grid of the
 *     same field
 * @param unit code of the unit whose staff work in it; null if not given
 * @param staff codes of the officers who work in it, in addition to the officers of the unit
 * @param categories codes of the categories of its field; its staff are proposed first for these categories and for the
 *     categories below them
 */
public record Overlay(
        String code,
        String name,
        String field,
        List<String> grids,
        @Nullable String unit,
        List<String> staff,
        List<String> categories)
        implements Coded {

    public Overlay {
        grids = List.copyOf(grids);
        staff = List.copyOf(staff);
        categories = List.copyOf(categories);
    }

    /** A professional grid that names a unit at most. */
    public Overlay(String code, String name, String field, List<String> grids, @Nullable String unit) {
        this(code, name, field, grids, unit, List.of(), List.of());
    }
}
