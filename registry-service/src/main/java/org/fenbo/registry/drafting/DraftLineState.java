package org.fenbo.registry.drafting;

/** What becomes of a drafted line (REG-5, REG-13). */
public enum DraftLineState {
    /** One lead: orders are sent automatically. */
    DUTY,
    /** A person decides among the ranked candidates. */
    BY_DECISION,
    /**
     * A street's line that alone would be by decision, but whose lead is that of its category's duty. It would only
     * hide that duty, so it is shown to the people who correct the draft and isn't entered.
     */
    YIELDS
}
