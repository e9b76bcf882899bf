package org.fenbo.registry.lookup;

import java.util.List;
import org.fenbo.registry.condition.Condition;
import org.fenbo.registry.condition.Conditions;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.power.GrantedPower;
import org.jspecify.annotations.Nullable;

/**
 * Why an answer is what it is (REG-4).
 *
 * @param revision number of the revision that answered
 * @param winner the duty that won and its rank; null when none came into question
 * @param lost the duties that also cover the matter, the nearest to winning first
 * @param power the granted power by which a street's team answers instead of the duty's lead; null when none does
 */
public record Explanation(
        int revision,
        @Nullable Match winner,
        List<Lost> lost,
        @Nullable GrantedPower power) {

    /**
     * A duty that covers the matter, and how closely.
     *
     * @param categorySteps steps up from the category asked for to the duty's: 0 is the category itself
     * @param areaSteps steps up from the area asked for to the duty's: 0 is the area itself; a duty that holds
     *     anywhere is one step above the last area
     */
    public record Match(Duty duty, int categorySteps, int areaSteps) {

        /** The rule under which it covers the matter, as a sentence. */
        public String sentence() {
            return "duty " + duty.code() + " covers "
                    + (categorySteps == 0
                            ? "the category itself"
                            : "category " + duty.category() + ", " + steps(categorySteps) + " above")
                    + ", "
                    + place()
                    + conditions();
        }

        private String conditions() {
            List<String> texts =
                    duty.scope().conditions().stream().map(Conditions::text).toList();
            return texts.isEmpty() ? "" : ", where " + String.join(" and ", texts);
        }

        private String place() {
            if (duty.area() == null) {
                return "anywhere in the district";
            }
            return areaSteps == 0
                    ? "in the area itself"
                    : "in area " + duty.area() + ", " + steps(areaSteps) + " above";
        }

        private static String steps(int count) {
            return count == 1 ? "1 step" : count + " steps";
        }
    }

    /**
     * A duty that covers the matter and yet doesn't answer.
     *
     * @param unmet the condition that the facts don't meet; null when that is not the reason
     */
    public record Lost(Match match, Reason reason, @Nullable Condition unmet) {

        static Lost to(Match winner, Match match) {
            if (match.categorySteps() > winner.categorySteps()) {
                return new Lost(match, Reason.LESS_SPECIFIC_CATEGORY, null);
            }
            return new Lost(
                    match,
                    match.areaSteps() > winner.areaSteps()
                            ? Reason.LESS_SPECIFIC_AREA
                            : Reason.LESS_SPECIFIC_CONDITIONS,
                    null);
        }
    }

    /** Why a duty lost. */
    public enum Reason {
        /** The winner's category is nearer to the one asked for. */
        LESS_SPECIFIC_CATEGORY("the winner's category is nearer"),
        /** Same category; the winner's area is nearer to the one asked for. */
        LESS_SPECIFIC_AREA("the winner's area is nearer"),
        /** Same category and area; the winner has more conditions. */
        LESS_SPECIFIC_CONDITIONS("the winner has more conditions"),
        /** What is known of the matter doesn't meet a condition of it, or isn't enough to tell. */
        CONDITION_NOT_MET("a condition of it isn't met"),
        /** It doesn't hold on that day. */
        NOT_IN_FORCE("it doesn't hold on that day");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** The reason in words. */
        public String sentence() {
            return sentence;
        }
    }
}
