package org.fenbo.supervision.registry;

import java.util.Map;
import java.util.Optional;
import org.fenbo.supervision.workingtime.Limit;

/** The limits of a category, or of all that have none of their own; a stage may be without. */
public record Limits(Map<ClockKind, Limit> byStage) {
    /** No limit at all. */
    public static final Limits NONE = new Limits(Map.of());

    public Limits {
        byStage = Map.copyOf(byStage);
    }

    /** The limit of a stage, if there is one. */
    public Optional<Limit> of(ClockKind stage) {
        return Optional.ofNullable(byStage.get(stage));
    }
}
