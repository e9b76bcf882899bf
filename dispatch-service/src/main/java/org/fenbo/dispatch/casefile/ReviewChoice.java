package org.fenbo.dispatch.casefile;

/** What a review of a shelved case decides (CASE-18d). */
public enum ReviewChoice {
    /** The case stays in the ledger until the next review. */
    CONTINUE,
    /** The work goes on. */
    TAKE_UP
}
