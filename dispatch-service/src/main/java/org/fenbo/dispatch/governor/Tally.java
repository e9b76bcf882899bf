package org.fenbo.dispatch.governor;

import java.util.List;
import org.fenbo.dispatch.casefile.CaseNumber;

/**
 * The judged automatic orders in the window of a category.
 *
 * @param right the orders whose unit in the end handled the case
 * @param wrong the cases that another unit got, the last judged first
 */
public record Tally(int right, List<CaseNumber> wrong) {
    public Tally {
        wrong = List.copyOf(wrong);
    }

    /** How many orders were judged. */
    public int judged() {
        return right + wrong.size();
    }
}
