package org.fenbo.dispatch.governor;

/** Whether the unit of an automatic order in the end handled the case (CASE-22b). */
public enum Verdict {
    RIGHT,
    WRONG
}
