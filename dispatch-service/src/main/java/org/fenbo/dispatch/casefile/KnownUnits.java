package org.fenbo.dispatch.casefile;

import java.time.Instant;
import org.fenbo.backbone.kernel.Outcome;

/** The units in the revisions of the registry. */
@FunctionalInterface
public interface KnownUnits {

    /** Whether the revision in force at the instant has the unit. */
    boolean knows(UnitCode unit, Instant at);

    /** Whether the unit exists at the instant, by its first and last day in the revision in force (ORG-3e). */
    default boolean isValid(UnitCode unit, Instant at) {
        return true;
    }

    /**
     * The unit with this code; refused if the revision in force at the instant doesn't have the unit, or if the unit
     * doesn't exist at the instant.
     *
     * @param field the field of the request that contains the code; the refusal names this field
     */
    default Outcome<UnitCode> known(String code, String field, Instant at) {
        if (code.isBlank() || !knows(new UnitCode(code), at)) {
            return Outcome.refused(DispatchCode.UNKNOWN_UNIT.refusal(code).at(field));
        }
        return isValid(new UnitCode(code), at)
                ? Outcome.done(new UnitCode(code))
                : Outcome.refused(DispatchCode.UNIT_NOT_VALID.refusal(code, at).at(field));
    }
}
