package org.fenbo.dispatch.casefile;

/** What the superior or the command centre decides on a case that a unit referred up (CASE-17b). */
public enum ReferUpChoice {
    /** The deciding unit handles the case itself. */
    TAKEN_OVER,
    /** Another unit handles the case. */
    REORDERED,
    /** The unit goes on, and the case is a key order (重点单). */
    KEY_ORDER
}
