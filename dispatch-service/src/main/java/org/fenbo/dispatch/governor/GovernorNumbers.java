package org.fenbo.dispatch.governor;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The numbers that a revision gives the governor (CASE-22a). A number of the nearest category decides, then the number of
 * the district, then the usual one.
 *
 * @param given the numbers by their names, for each category that has numbers; the district has the empty code
 */
public record GovernorNumbers(Map<String, Map<String, Integer>> given) {
    /** A district that gives no number. */
    public static final GovernorNumbers NONE = new GovernorNumbers(Map.of());

    private static final String POLICY = "governor";
    private static final String OF_CATEGORY = POLICY + ".";
    private static final String DISTRICT = "";

    public GovernorNumbers {
        given = given.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> Map.copyOf(one.getValue())));
    }

    /** Whether a policy of the registry has numbers of the governor. */
    public static boolean areIn(String policy) {
        return policy.equals(POLICY) || policy.startsWith(OF_CATEGORY);
    }

    /** The category for which a policy has numbers; the empty code for the district. */
    public static String categoryOf(String policy) {
        return policy.equals(POLICY) ? DISTRICT : policy.substring(OF_CATEGORY.length());
    }

    /** @param chain the category and all categories above it, leaf first */
    public GovernorRule rule(List<String> chain) {
        return new GovernorRule(
                number(chain, "FIRST_RIGHT_PERCENT", GovernorRule.USUAL.percent()),
                number(chain, "WINDOW_CASES", GovernorRule.USUAL.window()),
                number(chain, "FEWEST_JUDGED", GovernorRule.USUAL.fewest()),
                number(chain, "RETURNS_OF_DUTY", GovernorRule.USUAL.returns()));
    }

    private int number(List<String> chain, String name, int usual) {
        return Stream.concat(chain.stream(), Stream.of(DISTRICT))
                .map(code -> given.getOrDefault(code, Map.of()).get(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(usual);
    }
}
