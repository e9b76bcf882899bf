package org.fenbo.dispatch.casefile;

/** Why a case waits for a person of a centre to dispatch it (CASE-2, CASE-4, CASE-5). */
public enum QueueGround {
    /** An entry of the registry leaves the case to a person's decision. */
    BY_DECISION,
    /** No duty covers the case. */
    FIRST_CONTACT,
    /** The registry names a unit, but the governor has switched automatic dispatch of the category off (CASE-22c). */
    SWITCHED_OFF,
    /** A unit returned the case, and the centre agreed. */
    RETURNED,
    /** The centre withdrew the order (CASE-12g). */
    WITHDRAWN,
    /** The case was closed, and its work is done again (重办, CASE-13e). */
    REDO,
    /** A dispatcher referred the case to the command centre, or the command centre took it over (CASE-2i). */
    REFERRED,
    /** Several units returned the case, and the arbiter rules which unit answers (争议待裁, CASE-5e). */
    DISPUTED
}
