package org.fenbo.dispatch.casefile;

/**
 * A unit that may be responsible for a case, and why it is suggested (CASE-3).
 *
 * @param share how certain the suggestion is, from 0 to 1
 * @param cases how many similar cases support the suggestion
 * @param likeness the level of similarity of these cases, such as {@code category}; {@code registry} if the registry
 *     names the unit
 */
public record RankedUnit(UnitCode unit, double share, long cases, String likeness) {
    private static final String REGISTRY = "registry";

    /** A candidate that the registry names for a case that a person decides (REG-5b). */
    public static RankedUnit ofRegistry(UnitCode unit, double share, long cases) {
        return new RankedUnit(unit, share, cases, REGISTRY);
    }
}
