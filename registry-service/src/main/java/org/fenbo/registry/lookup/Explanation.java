package org.fenbo.registry.lookup;

import java.util.List;
import org.fenbo.registry.duty.Duty;
import org.jspecify.annotations.Nullable;

/**
 * Why an answer is what it is (REG-4).
 *
 * @param revision number of the revision that answered
 * @param winner the duty that won and its rank; null when none came into question
 * @param lost the duties that also cover the matter, the nearest to winning first
 */
public record Explanation(int revision, @Nullable Match winner, List<Lost> lost) {

    /**
     * A duty that covers the matter, and how closely.
     *
     * @param categorySteps steps up from the category asked for to the duty's: 0 is the category itself
     * @param areaSteps steps up from the area asked for to the duty's: 0 is the area itself; a duty that holds
     *     anywhere is one step above the last area
     */
    public record Match(Duty duty, int categorySteps, int areaSteps) {

        /** Whether it goes before the other: the nearer category wins, and within one category the nearer area. */
        public boolean beats(Match other) {
            return categorySteps != other.categorySteps
                    ? categorySteps < other.categorySteps
                    : areaSteps < other.areaSteps;
        }

        /** The rule under which it covers the matter, as a sentence. */
        public String sentence() {
            return "duty " + duty.code() + " covers "
                    + (categorySteps == 0
                            ? "the category itself"
                            : "category " + duty.category() + ", " + steps(categorySteps) + " above")
                    + ", "
                    + place();
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

    /** A duty that covers the matter and yet doesn't answer. */
    public record Lost(Match match, Reason reason) {}

    /** Why a duty lost. */
    public enum Reason {
        /** The winner's category is nearer to the one asked for. */
        LESS_SPECIFIC_CATEGORY("the winner's category is nearer"),
        /** Same category; the winner's area is nearer to the one asked for. */
        LESS_SPECIFIC_AREA("the winner's area is nearer");

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
