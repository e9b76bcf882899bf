package org.fenbo.registry.drafting;

/** What a drafted line becomes in the registry (REG-5, REG-13). */
public enum DraftLineState {
    /** A duty with one lead: orders are sent automatically. */
    DUTY,
    /** A person decides among the ranked candidates. */
    BY_DECISION,
    /**
     * A street's line by decision with the same lead as the category's duty. The line is not entered, because it would
     * only hide the duty. The people who correct the draft can still see the line.
     */
    YIELDS
}
