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
 * @param units how many cases each unit gets by duty; the key is the code of the unit
 * @param moves the cases for which the two answers differ, in groups, the largest group first
 */
public record Comparison(
        int cases, Tally before, Tally after, int elsewhere, SortedMap<String, Load> units, List<Move> moves) {

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

    /** How many cases one unit gets by duty: from the revisions in force, and from the draft. */
    public record Load(int before, int after) {}

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
