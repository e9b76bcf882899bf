package org.fenbo.supervision.registry;

import java.util.Map;
import org.fenbo.backbone.kernel.ListedPersons;
import org.jspecify.annotations.Nullable;

/**
 * What supervision needs of a revision of the registry.
 *
 * @param times the limits and the calendar; null if the revision has no calendar, because no deadline can be computed
 *     without a calendar
 * @param unitNames the names of the units, by code
 * @param persons the persons that the revision lists, who may be callers
 */
public record RegistryView(
        int revision, @Nullable TimeRules times, Map<String, String> unitNames, ListedPersons persons) {
    public RegistryView {
        unitNames = Map.copyOf(unitNames);
    }

    /** A revision that lists no persons. */
    public RegistryView(int revision, @Nullable TimeRules times, Map<String, String> unitNames) {
        this(revision, times, unitNames, ListedPersons.NONE);
    }

    /**
     * The limits and the calendar.
     *
     * @throws IllegalStateException if the revision has no calendar
     */
    public TimeRules timeRules() {
        if (times == null) {
            throw new IllegalStateException("revision " + revision + " has no calendar");
        }
        return times;
    }
}
