package org.fenbo.dispatch.casefile;

/**
 * How often a case was reopened (重办), and whether it is a key order (重点单).
 *
 * @param redos how many redos were granted (CASE-13e)
 * @param key whether the case gets special attention, because it could not be solved in the usual way
 */
public record Standing(int redos, boolean key) {
    static final Standing USUAL = new Standing(0, false);

    Standing after(CaseEvent event) {
        return switch (event) {
            case ClosureEvent.CaseReopened reopened -> new Standing(reopened.redo(), key || reopened.key());
            case ReferUpEvent.ReferUpDecided decided ->
                new Standing(redos, key || decided.decision() == ReferUpChoice.KEY_ORDER);
            default -> this;
        };
    }
}
