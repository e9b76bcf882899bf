package org.fenbo.dispatch.casefile;

/** Why a case waits for a person of a centre to dispatch it (CASE-2, CASE-4, CASE-5). */
public enum QueueGround {
    /** By the registry a person decides. */
    BY_DECISION,
    /** No duty covers it. */
    FIRST_CONTACT,
    /** The unit that had it was right to return it. */
    RETURNED
}
