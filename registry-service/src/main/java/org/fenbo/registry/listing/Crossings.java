package org.fenbo.registry.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.revision.Entries;
import org.jspecify.annotations.Nullable;

/** Finds work items of two duties that claim the same category and area (职责交叉, REG-18). Each is a cause to adjust. */
public final class Crossings {

    private Crossings() {}

    /**
     * Two work items that cross.
     *
     * @param area where both claim the matter; null is anywhere
     */
    public record Crossing(String category, @Nullable String area, Claim one, Claim other) {}

    /** A work item that claims a matter. */
    public record Claim(String item, String duty, String unit) {}

    private record Matter(String category, @Nullable String area) {}

    /** All crossings of these entries, sorted by the codes of their items. */
    public static List<Crossing> of(Entries entries) {
        List<Crossing> found = new ArrayList<>();
        Map<Matter, List<WorkItem>> earlier = new HashMap<>();
        for (WorkItem item : entries.workItems().values()) {
            Duty duty = entries.duties().get(item.duty());
            if (duty != null) {
                for (Matter matter : matters(item, duty)) {
                    List<WorkItem> others = earlier.computeIfAbsent(matter, any -> new ArrayList<>());
                    others.stream()
                            .filter(other -> cross(item, other))
                            .forEach(other -> found.add(
                                    new Crossing(matter.category(), matter.area(), claim(other), claim(item))));
                    others.add(item);
                }
            }
        }
        return List.copyOf(found);
    }

    // An item without categories or area claims those of its duty.
    private static List<Matter> matters(WorkItem item, Duty duty) {
        List<String> categories = item.categories().isEmpty() ? duty.categories() : item.categories();
        String area = item.area() == null ? duty.area() : item.area();
        return categories.stream().map(category -> new Matter(category, area)).toList();
    }

    private static boolean cross(WorkItem item, WorkItem other) {
        return !item.duty().equals(other.duty())
                && item.conditions().stream()
                        .noneMatch(one -> other.conditions().stream().anyMatch(one::excludes));
    }

    private static Claim claim(WorkItem item) {
        return new Claim(item.code(), item.duty(), item.body().orElse(""));
    }
}
