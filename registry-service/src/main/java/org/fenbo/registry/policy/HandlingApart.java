package org.fenbo.registry.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Named;
import org.jspecify.annotations.Nullable;

/**
 * How far collecting and handling are apart (采办分离, CASE-6a). The rule of the nearest category decides; of the rules of
 * this category, the rule of the channel. Without a rule, reports of grid collectors are strict, and of all other
 * reports only the collector may not handle the case (CASE-6b).
 */
public record HandlingApart(List<Rule> rules) implements Policy {

    public static final String CODE = "handling-apart";

    public HandlingApart {
        rules = List.copyOf(rules);
    }

    /** The policy among the policies of a revision; without rules if there is none. */
    public static HandlingApart in(Map<String, Policy> policies) {
        return policies.get(CODE) instanceof HandlingApart found ? found : new HandlingApart(List.of());
    }

    @Override
    public String code() {
        return CODE;
    }

    /**
     * Whether the reports of grid collectors are strict. The answer doesn't depend on a category: a collector reports
     * matters of all categories, so a rule of one category doesn't free the collector (CASE-6l).
     */
    public boolean isStrictForCollectors() {
        return Stream.of(Optional.of(Channel.GRID_COLLECTOR), Optional.<Channel>empty())
                .flatMap(channel -> rules.stream()
                        .filter(rule -> rule.category() == null
                                && Optional.ofNullable(rule.channel()).equals(channel)))
                .findFirst()
                .map(rule -> rule.separation() == Separation.STRICT)
                .orElse(true);
    }

    /**
     * A rule for some reports.
     *
     * @param category code of the category, which includes the categories below it; null for all categories
     * @param channel null for all channels
     */
    public record Rule(@Nullable String category, @Nullable Channel channel, Separation separation) {

        /** Whether the other rule is for the same reports. */
        public boolean isForSameReports(Rule other) {
            return Optional.ofNullable(category).equals(Optional.ofNullable(other.category))
                    && channel == other.channel;
        }
    }

    /** How far. A handler never verifies, whatever the policy states (CASE-6g). */
    public enum Separation implements Named {
        /** Neither the collector nor any person of the collector's unit handles the case (CASE-6c). */
        STRICT("严格分离"),
        /** The collector doesn't handle the case (CASE-6d). */
        PERSON_ONLY("仅本人回避"),
        /** The collector may settle the matter on the spot. */
        ON_THE_SPOT("可巡办一体"),
        /** The collector may handle the case. */
        NONE("不要求");

        private final String chinese;

        Separation(String chinese) {
            this.chinese = chinese;
        }

        @Override
        public String chinese() {
            return chinese;
        }
    }
}
