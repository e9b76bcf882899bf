package org.fenbo.dispatch.casefile;

/**
 * A unit that may answer for a case, with the reason it is named (CASE-3).
 *
 * @param share how sure, from 0 to 1
 * @param cases how many like cases speak for it
 * @param likeness in what those cases are alike
 */
public record RankedUnit(UnitCode unit, double share, long cases, String likeness) {
    private static final String REGISTRY = "registry";

    /** A candidate that the registry names for what a person decides (REG-5b). */
    public static RankedUnit ofRegistry(UnitCode unit, double share, long cases) {
        return new RankedUnit(unit, share, cases, REGISTRY);
    }

    /** Whether the registry names it. */
    public boolean namedByRegistry() {
        return likeness.equals(REGISTRY);
    }
}
