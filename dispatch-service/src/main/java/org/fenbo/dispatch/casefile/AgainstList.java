package org.fenbo.dispatch.casefile;

/**
 * A person ordered a matter to a unit of a street or community, although the list gives the matter to a department
 * (不按清单派单, CASE-21).
 *
 * @param ground why the order is against the list
 * @param entry code of the duty or component that names the department
 * @param revision number of the revision that names the department
 * @param reason why the person gave the order
 */
public record AgainstList(Ground ground, String entry, UnitCode department, int revision, String reason) {
    /** Why an order is against the list. */
    public enum Ground {
        /** A duty names a department as lead. */
        DUTY,
        /** A department maintains or owns the component of the case. */
        COMPONENT,
        /** A department may have taken the matter back; a fact that decides it isn't known (REG-17d). */
        MAY_BE_TAKEN_BACK
    }
}
