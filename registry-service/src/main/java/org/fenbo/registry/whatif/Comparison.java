package org.fenbo.registry.whatif;

import java.util.List;
import java.util.SortedMap;

/**
 * The answers of a draft for past cases, compared with the answers of the revisions then in force (REG-7).
 *
 * @param cases how many cases were compared
 * @param before the answers of the revision in force when each case was filed
 * @param after the answers of the draft
 * @param elsewhere how many cases the draft answers differently
 * @param units how many cases each unit gets by duty, by code of the unit
 * @param moves the cases that the draft answers differently, in groups, the largest group first
 */
public record Comparison(
        int cases, Tally before, Tally after, int elsewhere, SortedMap<String, Load> units, List<Move> moves) {

    public Comparison {
        moves = List.copyOf(moves);
    }

    /** How many cases went to a unit by duty, to a person's decision, or to nobody. */
    public record Tally(int byDuty, int byDecision, int nobody) {

        /** The share of cases that went to a unit by duty, 0 to 1. */
        public double share() {
            int all = byDuty + byDecision + nobody;
            return all == 0 ? 0 : (double) byDuty / all;
        }
    }

    /** How many cases go to one unit by duty, before and after. */
    public record Load(int before, int after) {}

    /**
     * Cases of one category that the draft answers differently in the same way.
     *
     * @param from code of the unit before; {@code BY_DECISION} or {@code NOBODY} if there was none
     * @param to code of the unit after; {@code BY_DECISION} or {@code NOBODY} if there is none
     * @param examples numbers of the first cases, at most five
     */
    public record Move(String category, String from, String to, int cases, List<String> examples) {

        public Move {
            examples = List.copyOf(examples);
        }
    }
}
