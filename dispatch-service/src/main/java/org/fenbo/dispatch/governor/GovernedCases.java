package org.fenbo.dispatch.governor;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.CategoryCode;

/** What became of the automatic orders. */
public interface GovernedCases {

    /**
     * Which cases of a category count.
     *
     * @param since automatic orders before this instant don't count
     * @param window how many of the last cases count
     */
    record Window(CategoryCode category, Instant since, int window) {}

    /**
     * The cases in a window.
     *
     * @param cases the last cases of the category
     * @param sent how many of them the platform dispatched without a person
     */
    record Figures(CategoryCode category, int cases, int sent, Tally tally) {}

    /**
     * The returned automatic orders of one duty in the window of one category.
     *
     * @param first the case of the first returned order
     */
    record ReturnsOfDuty(String duty, CategoryCode category, int returns, Returned first, Returned last) {}

    /** A case whose automatic order was returned. */
    record Returned(CaseNumber number, Instant dispatchedAt) {}

    /** All categories that have had a case. */
    List<CategoryCode> categories();

    /** The figures of each window. */
    List<Figures> figures(List<Window> windows);

    /** The duties whose automatic orders were returned, in each window. */
    List<ReturnsOfDuty> returns(List<Window> windows);

    /** The categories of which an order was judged since the last call of this method. */
    Set<CategoryCode> takeJudged();
}
