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
     * @param window how many of the last cases, and how many of the last automatic orders, count
     */
    record Window(CategoryCode category, Instant since, int window) {}

    /**
     * The cases in a window.
     *
     * @param cases the last cases of the category
     * @param sent how many of them the platform dispatched without a person
     * @param tally the last automatic orders; those of open cases are among them
     */
    record Figures(CategoryCode category, int cases, int sent, Tally tally) {}

    /**
     * The returned orders among the last automatic orders of one duty in one category. Each duty has a window of its own:
     * otherwise the many orders of another duty would hide the returns.
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

    /** The duties whose automatic orders were returned, in each category. */
    List<ReturnsOfDuty> returns(List<Window> windows);

    /** The categories of which an order was judged since the last call of this method. */
    Set<CategoryCode> takeJudged();
}
