package org.fenbo.dispatch.casefile;

import java.time.Instant;
import org.fenbo.backbone.kernel.Outcome;

/** The units in the revisions of the registry. */
@FunctionalInterface
public interface KnownUnits {

    /** Whether the revision in force at the instant has the unit. */
    boolean knows(UnitCode unit, Instant at);

    /**
     * The unit with this code; refused if the revision in force at the instant doesn't have the unit.
     *
     * @param field the field of the request that contains the code; the refusal names this field
     */
    default Outcome<UnitCode> known(String code, String field, Instant at) {
        if (code.isBlank() || !knows(new UnitCode(code), at)) {
            return Outcome.refused(DispatchCode.UNKNOWN_UNIT.refusal(code).at(field));
        }
        return Outcome.done(new UnitCode(code));
    }
}
