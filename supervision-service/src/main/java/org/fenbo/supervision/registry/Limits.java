package org.fenbo.supervision.registry;

import java.util.Map;
import java.util.Optional;
import org.fenbo.supervision.workingtime.Limit;

/** The limits of a category, or the limits of all categories without their own; a kind of clock may have no limit. */
public record Limits(Map<ClockKind, Limit> byStage) {
    /** No limit at all. */
    public static final Limits NONE = new Limits(Map.of());

    public Limits {
        byStage = Map.copyOf(byStage);
    }

    /** The limit of this kind of clock; empty if it has none. */
    public Optional<Limit> of(ClockKind stage) {
        return Optional.ofNullable(byStage.get(stage));
    }
}
