package org.fenbo.supervision.registry;

/** What a limit is set for (TIME-3). */
public enum ClockKind {
    /** From receipt to closing. */
    WHOLE_CASE,
    /** From dispatch until the unit has taken the order (签收). */
    ACCEPT,
    /** From dispatch until the unit has answered (处置). */
    HANDLE
}
