package org.fenbo.registry.categorylist;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Handling.CollectionRule;
import org.fenbo.registry.catalogue.Handling.Stage;
import org.fenbo.registry.catalogue.TimeLimit;
import org.fenbo.registry.catalogue.TimeLimits;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.revision.Entries;
import org.jspecify.annotations.Nullable;

/** The catalogue of one revision. Immutable. */
public final class CategoryList {
    private final int revision;
    private final ZoneId zone;
    private final Map<String, Category> categories;
    private final Hierarchy hierarchy;
    private final Map<String, List<String>> duties = new HashMap<>();

    public CategoryList(int revision, Entries entries) {
        this.revision = revision;
        this.zone = entries.zone();
        this.categories = entries.categories();
        this.hierarchy = Hierarchy.of(categories.values(), Category::code, Category::parent);
        entries.duties()
                .values()
                .forEach(duty -> duty.categories()
                        .forEach(category -> duties.computeIfAbsent(category, code -> new ArrayList<>())
                                .add(duty.code())));
    }

    /** Number of the revision. */
    public int revision() {
        return revision;
    }

    /** The district's zone, in which days begin and end. */
    public ZoneId zone() {
        return zone;
    }

    /**
     * What a caller asks for.
     *
     * @param day categories whose season doesn't include this day are left out
     * @param collector kind of the collector who asks, such as {@code grid}; categories for experts only are left out
     * @param system name of another system of codes, such as a national standard
     * @param code code of the category in that system, or its own code if no system is given
     */
    public record Asked(
            LocalDate day,
            @Nullable String collector,
            @Nullable String system,
            @Nullable String code) {

        boolean fits(Category category) {
            return category.listing().isOfferedOn(day) && isForCollector(category) && hasCode(category);
        }

        private boolean isForCollector(Category category) {
            return collector == null || category.handling().collection().get(collector) != CollectionRule.EXPERT_ONLY;
        }

        private boolean hasCode(Category category) {
            String own = system == null ? category.code() : category.codeIn(system);
            return code == null ? own != null : Objects.equals(code, own);
        }
    }

    /** A page of the categories that are offered, sorted by code. */
    public Page<Category> offered(Asked asked, String after, int limit) {
        List<Category> found = categories.values().stream().filter(asked::fits).toList();
        Stream<Category> page = found.stream()
                .filter(category -> category.code().compareTo(after) > 0)
                .limit(limit);
        return new Page<>(page.toList(), found.size());
    }

    /**
     * The limits of a category. A limit that the category doesn't have is the limit of the nearest category above it; a
     * limit that none of them has is null, and the district's policy applies (REG-11m).
     */
    public TimeLimits limitsOf(String category) {
        return new TimeLimits(
                nearest(category, found -> limit(found, TimeLimits::wholeCase)).orElse(null),
                nearest(category, found -> limit(found, TimeLimits::accept)).orElse(null),
                nearest(category, found -> limit(found, TimeLimits::handle)).orElse(null));
    }

    /** The stages of a category; those of the nearest category above it if the category has none (REG-11m). */
    public List<Stage> stagesOf(String category) {
        return nearest(category, found -> Optional.of(found.handling().stages()).filter(stages -> !stages.isEmpty()))
                .orElse(List.of());
    }

    private static Optional<TimeLimit> limit(Category category, Function<TimeLimits, @Nullable TimeLimit> which) {
        return Optional.ofNullable(category.limits()).map(which);
    }

    private <T> Optional<T> nearest(String category, Function<Category, Optional<T>> property) {
        return hierarchy.chain(category).stream()
                .flatMap(code -> Optional.ofNullable(categories.get(code)).flatMap(property).stream())
                .findFirst();
    }

    /** Codes of the duties of a category (REG-11n). */
    public List<String> dutiesOf(String category) {
        return duties.getOrDefault(category, List.of());
    }
}
