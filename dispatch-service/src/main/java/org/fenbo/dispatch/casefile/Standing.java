package org.fenbo.dispatch.casefile;

/**
 * How often a case was reopened (重办) and reclassified, and whether it is a key order (重点单).
 *
 * @param redos how many redos were granted (CASE-13e)
 * @param reclassified how often the case got another category (CASE-12c)
 * @param key whether the case gets special attention, because it could not be solved in the usual way
 */
public record Standing(int redos, int reclassified, boolean key) {
    static final Standing USUAL = new Standing(0, 0, false);

    Standing after(CaseEvent event) {
        return switch (event) {
            case ClosureEvent.CaseReopened reopened ->
                new Standing(reopened.redo(), reclassified, key || reopened.key());
            case ReferUpEvent.ReferUpDecided decided ->
                new Standing(redos, reclassified, key || decided.decision() == ReferUpChoice.KEY_ORDER);
            case FilingEvent.CaseReclassified _ -> new Standing(redos, reclassified + 1, key);
            default -> this;
        };
    }

    /** The number of the next round of the whole-case clock. A redo and another category each begin a round. */
    public int nextRound() {
        return redos + reclassified + 2;
    }
}
