package org.fenbo.dispatch.governor;

import java.util.List;
import org.fenbo.dispatch.casefile.CaseNumber;

/**
 * The automatic orders in the window of a category.
 *
 * @param orders all orders in the window; it may be unknown of some of them which unit handles the case in the end
 * @param right the orders whose unit in the end handled the case
 * @param wrong the cases that another unit got, the last judged first
 */
public record Tally(int orders, int right, List<CaseNumber> wrong) {
    public Tally {
        wrong = List.copyOf(wrong);
    }

    /** How many orders were judged. */
    public int judged() {
        return right + wrong.size();
    }
}
