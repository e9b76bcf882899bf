package org.fenbo.dispatch.casefile;

import org.jspecify.annotations.Nullable;

/**
 * A unit that may be responsible for a case, and why it is suggested (CASE-3).
 *
 * @param share how certain the suggestion is, from 0 to 1
 * @param cases how many similar cases support the suggestion
 * @param likeness the level of similarity of these cases, such as {@code category}; {@code registry} if the registry
 *     names the unit
 * @param model version of the model that suggests the unit (SEC-3a); null if the registry names it, or if the event is
 *     older than this field
 */
public record RankedUnit(
        UnitCode unit,
        double share,
        long cases,
        String likeness,
        @Nullable String model) {
    private static final String REGISTRY = "registry";

    /** A unit without the version of a model. */
    public RankedUnit(UnitCode unit, double share, long cases, String likeness) {
        this(unit, share, cases, likeness, null);
    }

    /** Whether a machine suggests the unit (SEC-3a). */
    public boolean machineMade() {
        return !likeness.equals(REGISTRY);
    }

    /** A candidate that the registry names for a case that a person decides (REG-5b). */
    public static RankedUnit ofRegistry(UnitCode unit, double share, long cases) {
        return new RankedUnit(unit, share, cases, REGISTRY);
    }
}
