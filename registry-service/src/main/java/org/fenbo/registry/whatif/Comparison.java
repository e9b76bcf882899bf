package org.fenbo.registry.whatif;

import java.util.List;
import java.util.SortedMap;

/**
 * The answers of a draft for past cases, compared with the answers of the revisions that were in force when the cases
 * were filed (REG-7).
 *
 * @param cases how many cases were compared
 * @param before the answers of the revision in force when each case was filed
 * @param after the answers of the draft
 * @param elsewhere for how many cases the two answers differ
 * @param units how many cases each unit gets by duty, and for how many matters it answers; the key is the code of the
 *     unit
 * @param moves the cases for which the two answers differ, in groups, the largest group first
 * @param coverage for how many matters the list in force and the draft have an answer
 */
public record Comparison(
        int cases,
        Tally before,
        Tally after,
        int elsewhere,
        SortedMap<String, Load> units,
        List<Move> moves,
        Covered coverage) {

    public Comparison {
        moves = List.copyOf(moves);
    }

    /** How many answers name a unit by duty, how many need a person's decision, and how many name nobody. */
    public record Tally(int byDuty, int byDecision, int nobody) {

        /** The share of the answers that name a unit by duty, from 0 to 1. */
        public double share() {
            int all = byDuty + byDecision + nobody;
            return all == 0 ? 0 : (double) byDuty / all;
        }
    }

    /**
     * How many cases one unit gets by duty, and for how many matters it answers by duty. A matter is a category without
     * subcategories in an area without subareas.
     *
     * @param before cases from the revisions in force when they were filed
     * @param after cases from the draft
     * @param mattersBefore matters in the revision in force at the time of the trial
     * @param mattersAfter matters in the draft
     */
    public record Load(int before, int after, int mattersBefore, int mattersAfter) {}

    /**
     * The share of the matters that have an answer, from 0 to 1.
     *
     * @param before in the revision in force at the time of the trial; 0 if no revision was in force
     * @param after in the draft
     */
    public record Covered(double before, double after) {}

    /**
     * A case whose answer changes.
     *
     * @param number number of the case
     * @param category code of its category; empty if the case has none
     * @param area code of its area; empty if the area is unknown
     * @param from code of the unit from the revision in force; {@code BY_DECISION} or {@code NOBODY} if the answer
     *     names no unit
     * @param to code of the unit from the draft; {@code BY_DECISION} or {@code NOBODY} if the answer names no unit
     */
    public record MovedCase(String number, String category, String area, String from, String to) {}

    /**
     * Cases of one category whose answer changes from {@code from} to {@code to}.
     *
     * @param from code of the unit from the revision in force; {@code BY_DECISION} or {@code NOBODY} if the answer
     *     names no unit
     * @param to code of the unit from the draft; {@code BY_DECISION} or {@code NOBODY} if the answer names no unit
     * @param examples numbers of the first cases, at most five
     */
    public record Move(String category, String from, String to, int cases, List<String> examples) {

        public Move {
            examples = List.copyOf(examples);
        }
    }
}
