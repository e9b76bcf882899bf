package org.fenbo.dispatch.governor;

/**
 * The numbers by which the governor acts on one category (CASE-22a). They come from the policies of the registry.
 *
 * @param percent the smallest share of automatic orders that must be right, in percent
 * @param window how many of the last cases count
 * @param fewest how many judged orders a rate needs
 * @param returns after how many returned orders a duty is listed
 */
public record GovernorRule(int percent, int window, int fewest, int returns) {
    /** The rule of a category for which the district gives no numbers. */
    public static final GovernorRule USUAL = new GovernorRule(95, 50, 10, 10);

    /** Whether too few of the automatic orders were right (CASE-22c). With fewer orders than needed there is no rate. */
    public boolean isTooLow(Tally tally) {
        return hasRate(tally) && 100L * tally.right() < (long) percent * tally.judged();
    }

    /** Whether enough automatic orders were judged (CASE-22b). A window that is smaller than needed suffices if full. */
    public boolean hasRate(Tally tally) {
        return tally.judged() >= Math.min(fewest, window);
    }
}
