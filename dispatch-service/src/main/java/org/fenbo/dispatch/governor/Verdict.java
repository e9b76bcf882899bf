package org.fenbo.dispatch.governor;

/** Whether the unit of an automatic order in the end handled the case (CASE-22b). */
public enum Verdict {
    RIGHT,
    WRONG,
    /** The case ended without a unit that handled it, so the order doesn't count. */
    NONE
}
