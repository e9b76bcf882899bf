package org.fenbo.supervision.registry;

import java.util.Map;
import java.util.Optional;
import org.fenbo.supervision.workingtime.Limit;
import org.fenbo.supervision.workingtime.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a revision about time.
 *
 * @param categories limits of those categories that have their own
 * @param defaults limits per urgency for what a category leaves open, and for cases without a category
 */
public record TimeRules(
        int revision, Map<String, Limits> categories, Map<Urgency, Limits> defaults, WorkingCalendar calendar) {

    public TimeRules {
        categories = Map.copyOf(categories);
        defaults = Map.copyOf(defaults);
    }

    /** The limit of a stage: the category's own, else the default per urgency; empty if the district set none. */
    public Optional<Limit> limit(ClockKind stage, @Nullable String category, Urgency urgency) {
        Limits own = category == null ? Limits.NONE : categories.getOrDefault(category, Limits.NONE);
        return own.of(stage)
                .or(() -> defaults.getOrDefault(urgency, Limits.NONE).of(stage));
    }
}
