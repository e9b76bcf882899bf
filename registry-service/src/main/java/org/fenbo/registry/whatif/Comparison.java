package org.fenbo.registry.whatif;

import java.util.List;
import java.util.SortedMap;

/**
 * What a draft would have done with past cases, compared with what the lists then in force did (REG-7).
 *
 * @param cases how many were asked for
 * @param before how they were answered by the revision in force when each was filed
 * @param after how the draft answers them
 * @param elsewhere how many get another unit, or a unit instead of none, or the other way round
 * @param units by code: how many cases each would have got by duty
 * @param moves what goes elsewhere, the most cases first
 */
public record Comparison(
        int cases, Tally before, Tally after, int elsewhere, SortedMap<String, Load> units, List<Move> moves) {

    public Comparison {
        moves = List.copyOf(moves);
    }

    /** How many cases had a unit by duty, were left to a decision, or had nobody. */
    public record Tally(int byDuty, int byDecision, int nobody) {

        /** The part that was answered by duty, 0 to 1. */
        public double share() {
            int all = byDuty + byDecision + nobody;
            return all == 0 ? 0 : (double) byDuty / all;
        }
    }

    /** How many cases go to a unit by duty. */
    public record Load(int before, int after) {}

    /**
     * Cases of one category that go elsewhere in the same way.
     *
     * @param from code of the unit; {@code BY_DECISION} or {@code NOBODY} where there is none
     * @param to as from
     * @param examples numbers of the first few
     */
    public record Move(String category, String from, String to, int cases, List<String> examples) {

        public Move {
            examples = List.copyOf(examples);
        }
    }
}
