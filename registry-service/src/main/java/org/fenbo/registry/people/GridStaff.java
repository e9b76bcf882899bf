package org.fenbo.registry.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fenbo.registry.area.Overlay;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.revision.Entries;
import org.jspecify.annotations.Nullable;

/** The professional grids over a basic grid, with their own staff (ORG-1f). Immutable. */
public final class GridStaff {

    private final Entries entries;
    private final Hierarchy categories;

    public GridStaff(Entries entries) {
        this.entries = entries;
        this.categories = Hierarchy.of(entries.categories().values(), Category::code, Category::parent);
    }

    /**
     * A professional grid over a basic grid.
     *
     * @param ofField whether the asked category belongs to the grid's field, so that its staff come first (ORG-1h)
     */
    public record Professional(Overlay grid, List<Person> staff, boolean ofField) {}

    /**
     * The professional grids over a basic grid. Those of the category's field are first, then by code.
     *
     * @param category code of a category; null if no category is asked for
     */
    public List<Professional> over(String grid, @Nullable String category, LocalDate day) {
        List<String> chain = category == null ? List.of() : categories.chain(category);
        return entries.overlays().values().stream()
                .filter(overlay -> overlay.grids().contains(grid))
                .map(overlay -> new Professional(
                        overlay, staff(overlay, day), chain.stream().anyMatch(overlay.categories()::contains)))
                .sorted(Comparator.comparing(Professional::ofField).reversed())
                .toList();
    }

    private List<Person> staff(Overlay overlay, LocalDate day) {
        Collection<Officer> officers = entries.officers().values();
        return Stream.concat(
                        officers.stream()
                                .filter(officer -> overlay.staff().contains(officer.code()) && !officer.hasLeft(day)),
                        officers.stream()
                                .filter(officer ->
                                        overlay.unit() != null && UnitPage.worksFor(officer, overlay.unit(), day)))
                .distinct()
                .map(Person::of)
                .toList();
    }
}
