package org.fenbo.supervision.registry;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.workingtime.Limit;

/** The limits of one category, or the default limits of all other categories. A kind of clock may have no limit. */
public record Limits(Map<ClockKind, Limit> byStage) {
    /** No limit at all. */
    public static final Limits NONE = new Limits(Map.of());

    public Limits {
        byStage = Map.copyOf(byStage);
    }

    /** These limits; a kind of clock that has none here has the other's. */
    public Limits or(Limits other) {
        Map<ClockKind, Limit> all = new EnumMap<>(ClockKind.class);
        all.putAll(other.byStage);
        all.putAll(byStage);
        return new Limits(all);
    }

    /** The limit of this kind of clock; empty if this kind has no limit. */
    public Optional<Limit> of(ClockKind stage) {
        return Optional.ofNullable(byStage.get(stage));
    }
}
