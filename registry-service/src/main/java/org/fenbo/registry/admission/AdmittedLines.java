package org.fenbo.registry.admission;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/**
 * Finds the admissions under which a line of the list is in force (REG-9). A line under an admission is in force only
 * on the days of the admission; on all other days the unit above answers. Immutable.
 */
public final class AdmittedLines {
    private final Map<Key, List<Admission>> byKey;
    private final Hierarchy categories;
    private final Hierarchy areas;

    private record Key(String receiver, String category) {}

    /** The admissions of a revision, with its categories and areas. */
    public AdmittedLines(Collection<Admission> admissions, Collection<Category> categories, Collection<Area> areas) {
        this(
                admissions,
                Hierarchy.of(categories, Category::code, Category::parent),
                Hierarchy.of(areas, Area::code, Area::parent));
    }

    /** The admissions of a revision, with the trees of its categories and areas. */
    public AdmittedLines(Collection<Admission> admissions, Hierarchy categories, Hierarchy areas) {
        this.byKey = admissions.stream()
                .collect(Collectors.groupingBy(admission -> new Key(admission.unit(), admission.category())));
        this.categories = categories;
        this.areas = areas;
    }

    /**
     * The admissions that cover the line for its lead, as far as the line covers this category; empty if the line is
     * under no admission.
     */
    public List<Admission> of(Duty line, String category) {
        return line.assignment() instanceof Assignment.ToLead(var lead, var _)
                ? covering(category, line.area(), lead)
                : List.of();
    }

    /** The admissions to this receiver that cover a category and an area completely. */
    public List<Admission> covering(String category, @Nullable String area, String receiver) {
        return byKey.isEmpty()
                ? List.of()
                : categories.chain(category).stream()
                        .flatMap(one -> byKey.getOrDefault(new Key(receiver, one), List.of()).stream())
                        .filter(admission -> covers(admission.area(), area))
                        .toList();
    }

    private boolean covers(@Nullable String admitted, @Nullable String area) {
        return admitted == null || (area != null && areas.chain(area).contains(admitted));
    }

    /**
     * The days on which the admissions of a line allow the line; empty if the line is under no admission, so that
     * admissions don't limit its days.
     */
    public Optional<List<Validity>> days(Duty line, String category) {
        List<Validity> days =
                of(line, category).stream().map(Admission::validity).toList();
        return days.isEmpty() || days.contains(Validity.ALWAYS) ? Optional.empty() : Optional.of(days);
    }
}
