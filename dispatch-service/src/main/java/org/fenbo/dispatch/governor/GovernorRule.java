package org.fenbo.dispatch.governor;

/**
 * The numbers by which the governor acts on one category (CASE-22a). They come from the policies of the registry.
 *
 * @param percent the smallest share of automatic orders that must be right, in percent
 * @param window how many of the last cases, and how many of the last automatic orders, count
 * @param fewest how many automatic orders the governor needs before it acts
 * @param returns after how many returned orders a duty is listed
 */
public record GovernorRule(int percent, int window, int fewest, int returns) {
    /** The rule of a category for which the district gives no numbers. */
    public static final GovernorRule USUAL = new GovernorRule(95, 50, 10, 10);

    /**
     * Whether too few of the automatic orders were right, even if every open one will be right (CASE-22c). A wrong order
     * is known after hours, but a right one only when its case is closed. So the share of the judged orders alone would
     * stop a category that works well.
     */
    public boolean isTooLow(Tally tally) {
        int possible = tally.orders() - tally.wrong().size();
        return isEnough(tally.orders()) && 100L * possible < (long) percent * tally.orders();
    }

    /** Whether enough automatic orders were judged to show the share of the right ones (CASE-22b,f). */
    public boolean hasRate(Tally tally) {
        return isEnough(tally.judged());
    }

    /** A window that is smaller than needed suffices if it is full. */
    private boolean isEnough(int orders) {
        return orders >= Math.min(fewest, window);
    }
}
