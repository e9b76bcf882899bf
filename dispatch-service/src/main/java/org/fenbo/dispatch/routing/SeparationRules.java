package org.fenbo.dispatch.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fenbo.dispatch.casefile.Separation;

/**
 * The district's rules how far collecting and handling are apart (采办分离, CASE-6a). The rule of the nearest category
 * decides. If several rules have this category, the rule of the channel decides.
 */
public record SeparationRules(Map<Reports, Separation> rules) {
    /** No rule of the district. */
    public static final SeparationRules NONE = new SeparationRules(Map.of());

    /** The channel whose reports are strict unless the district decides otherwise (CASE-6b). */
    private static final String OF_COLLECTORS = "GRID_COLLECTOR";

    public SeparationRules {
        rules = Map.copyOf(rules);
    }

    /**
     * The reports of a rule.
     *
     * @param category empty if the rule is for all categories
     * @param channel empty if the rule is for all channels
     */
    public record Reports(Optional<String> category, Optional<String> channel) {}

    /**
     * The rule for a report.
     *
     * @param categories its category and all categories above it, leaf first
     */
    Separation of(List<String> categories, String channel) {
        return Stream.concat(categories.stream().map(Optional::of), Stream.of(Optional.<String>empty()))
                .flatMap(category ->
                        Stream.of(new Reports(category, Optional.of(channel)), new Reports(category, Optional.empty())))
                .flatMap(reports -> Optional.ofNullable(rules.get(reports)).stream())
                .findFirst()
                .orElse(channel.equals(OF_COLLECTORS) ? Separation.STRICT : Separation.PERSON_ONLY);
    }
}
