package org.fenbo.registry.pastcase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.fenbo.registry.pastcase.PastCases.Figures;
import org.fenbo.registry.pastcase.PastCases.Gap;
import org.fenbo.registry.pastcase.PastCases.Group;

/**
 * How the list answered the cases of a period: all cases, by unit, and by area (REG-10).
 *
 * @param units by the unit of the first order; cases without an order are in none
 * @param areas by area; cases without a known area are in the area with the empty code
 * @param gaps the categories of the cases that no duty covered, the category with the most cases first
 */
public record ListUse(Shares all, List<Shares> units, List<Shares> areas, List<Gap> gaps) {

    /**
     * The cases of one unit, of one area, or of all.
     *
     * @param code code of the unit or the area; empty for all
     * @param cases how many cases were filed
     * @param byDuty how many cases a duty answered
     * @param byDecision how many cases a person decided or has to decide
     * @param byFirstContact how many cases no duty covered, so that a unit got them as first contact or has to get them
     * @param closed how many cases were handled and closed; a voided or cancelled case isn't one of them
     * @param firstRight how many closed cases had the same unit in their first and last order
     */
    public record Shares(
            String code, int cases, int byDuty, int byDecision, int byFirstContact, int closed, int firstRight) {

        static Shares of(String code, Collection<Group> groups) {
            return new Shares(
                    code,
                    groups.stream().mapToInt(Group::cases).sum(),
                    answered(groups, PastCases.Ground.DUTY),
                    answered(groups, PastCases.Ground.DECISION),
                    answered(groups, PastCases.Ground.FIRST_CONTACT),
                    groups.stream().mapToInt(Group::closed).sum(),
                    groups.stream().mapToInt(Group::firstRight).sum());
        }

        private static int answered(Collection<Group> groups, PastCases.Ground ground) {
            return groups.stream()
                    .filter(group -> group.answer() == ground)
                    .mapToInt(Group::cases)
                    .sum();
        }

        /** How many cases have an answer. */
        public int answered() {
            return byDuty + byDecision + byFirstContact;
        }
    }

    /**
     * The use of the list.
     *
     * @param areaOf the area in which the cases of an area are counted, for example its street
     */
    public static ListUse of(Figures figures, UnaryOperator<String> areaOf) {
        List<Group> groups = figures.groups();
        List<Group> ordered =
                groups.stream().filter(group -> !group.unit().isEmpty()).toList();
        return new ListUse(
                Shares.of("", groups),
                by(ordered, Group::unit),
                by(groups, group -> areaOf.apply(group.area())),
                figures.gaps());
    }

    private static List<Shares> by(List<Group> groups, Function<Group, String> code) {
        Map<String, List<Group>> byCode = new TreeMap<>();
        groups.forEach(group -> byCode.computeIfAbsent(code.apply(group), any -> new ArrayList<>())
                .add(group));
        return byCode.entrySet().stream()
                .map(entry -> Shares.of(entry.getKey(), entry.getValue()))
                .toList();
    }
}
