package org.fenbo.supervision.registry;

import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.workingtime.Limit;
import org.fenbo.backbone.workingtime.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The time rules of a revision.
 *
 * @param categories the limits of the categories that have limits of their own or of a category above (REG-11m)
 * @param defaults the default limits by urgency, for cases without a category and for kinds of clocks without a limit
 *     of the category
 * @param procedure the limits of the centre's and the arbiter's own steps; they are the same for all categories
 */
public record TimeRules(
        int revision,
        Map<String, Limits> categories,
        Map<Urgency, Limits> defaults,
        Limits procedure,
        WorkingCalendar calendar) {

    public TimeRules {
        categories = Map.copyOf(categories);
        defaults = Map.copyOf(defaults);
    }

    /**
     * The limit of this kind of clock: the category's limit, or otherwise the default by urgency, or otherwise that of the
     * procedure; empty if the district has set no limit.
     */
    public Optional<Limit> limit(ClockKind stage, @Nullable String category, Urgency urgency) {
        Limits own = category == null ? Limits.NONE : categories.getOrDefault(category, Limits.NONE);
        return own.of(stage)
                .or(() -> defaults.getOrDefault(urgency, Limits.NONE).of(stage))
                .or(() -> procedure.of(stage));
    }
}
