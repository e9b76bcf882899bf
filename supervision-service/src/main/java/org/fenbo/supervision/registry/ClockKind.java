package org.fenbo.supervision.registry;

/** The kinds of clocks, each with its limit (TIME-3). */
public enum ClockKind {
    /** From receipt to closing. */
    WHOLE_CASE,
    /** From dispatch until the unit has accepted the order (签收). */
    ACCEPT,
    /** From dispatch until the unit has answered the order (处置). */
    HANDLE
}
