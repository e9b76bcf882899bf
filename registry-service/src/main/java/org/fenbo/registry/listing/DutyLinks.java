package org.fenbo.registry.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.revision.Entries;

/** Links each category with the duties that cover it, and each duty with its categories and work items (REG-11, REG-18). */
public final class DutyLinks {
    private final int revision;
    private final Entries entries;
    private final Hierarchy categories;
    private final Map<String, List<LinkedDuty>> duties = new HashMap<>();

    /** A category with its name. */
    public record LinkedCategory(String code, String name) {}

    /**
     * A duty that covers a category.
     *
     * @param lead the unit that leads; empty if a person decides
     */
    public record LinkedDuty(String code, String title, DutyKind kind, Optional<String> lead) {}

    /** A category and the duties that cover it, those of the nearest category first. */
    public record CategoryPage(LinkedCategory category, List<LinkedDuty> duties) {}

    /** A duty with all categories that it covers, and its work items. */
    public record DutyPage(LinkedDuty duty, List<LinkedCategory> categories, List<WorkItem> items) {}

    /** Builds the links of a revision; its entries must be valid. */
    public DutyLinks(int revision, Entries entries) {
        this.revision = revision;
        this.entries = entries;
        this.categories = Hierarchy.of(entries.categories().values(), Category::code, Category::parent);
        entries.duties()
                .values()
                .forEach(duty -> duty.categories()
                        .forEach(category -> duties.computeIfAbsent(category, any -> new ArrayList<>())
                                .add(linked(duty))));
    }

    /** Number of the revision. */
    public int revision() {
        return revision;
    }

    /** The category with its duties; empty if the revision doesn't have it. */
    public Optional<CategoryPage> category(String code) {
        return Optional.ofNullable(entries.categories().get(code))
                .map(category -> new CategoryPage(
                        linked(category),
                        categories.chain(code).stream()
                                .flatMap(covering -> duties.getOrDefault(covering, List.of()).stream())
                                .distinct()
                                .toList()));
    }

    /** The duty with its categories; empty if the revision doesn't have it. */
    public Optional<DutyPage> duty(String code) {
        return Optional.ofNullable(entries.duties().get(code))
                .map(duty -> new DutyPage(
                        linked(duty),
                        entries.categories().values().stream()
                                .filter(category -> categories.chain(category.code()).stream()
                                        .anyMatch(duty.categories()::contains))
                                .map(DutyLinks::linked)
                                .toList(),
                        entries.workItems().values().stream()
                                .filter(item -> item.duty().equals(code))
                                .toList()));
    }

    private static LinkedCategory linked(Category category) {
        return new LinkedCategory(category.code(), category.name());
    }

    private static LinkedDuty linked(Duty duty) {
        return new LinkedDuty(
                duty.code(),
                duty.title(),
                duty.kind(),
                duty.assignment() instanceof Assignment.ToLead(var lead, var _) ? Optional.of(lead) : Optional.empty());
    }
}
