package org.fenbo.supervision.registry;

import java.util.Map;
import java.util.Optional;
import org.fenbo.supervision.workingtime.Limit;

/** The limits of one category, or the default limits of all other categories. A kind of clock may have no limit. */
public record Limits(Map<ClockKind, Limit> byStage) {
    /** No limit at all. */
    public static final Limits NONE = new Limits(Map.of());

    public Limits {
        byStage = Map.copyOf(byStage);
    }

    /** The limit of this kind of clock; empty if this kind has no limit. */
    public Optional<Limit> of(ClockKind stage) {
        return Optional.ofNullable(byStage.get(stage));
    }
}
