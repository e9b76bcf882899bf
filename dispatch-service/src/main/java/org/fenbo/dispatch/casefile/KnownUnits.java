package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.util.Optional;
import org.fenbo.backbone.kernel.Outcome;

/** The units in the revisions of the registry. */
public interface KnownUnits {

    /** Whether the revision in force at the instant has the unit. */
    boolean knows(UnitCode unit, Instant at);

    /** Whether the unit exists at the instant, by its first and last day in the revision in force (ORG-3e). */
    boolean isValid(UnitCode unit, Instant at);

    /** The unit that exists at the instant and has this name or alias; empty if no unit or several units have it. */
    Optional<UnitCode> named(String name, Instant at);

    /**
     * The unit with this code, or with this name or alias (ORG-3c); refused if the revision in force at the instant
     * doesn't have the unit, or if the unit doesn't exist at the instant.
     *
     * @param text a code, a name or an alias
     * @param field the field of the request that contains the text; the refusal names this field
     */
    default Outcome<UnitCode> known(String text, String field, Instant at) {
        return find(text, at)
                .map(unit -> isValid(unit, at)
                        ? Outcome.done(unit)
                        : Outcome.<UnitCode>refused(
                                DispatchCode.UNIT_NOT_VALID.refusal(text, at).at(field)))
                .orElseGet(() ->
                        Outcome.refused(DispatchCode.UNKNOWN_UNIT.refusal(text).at(field)));
    }

    private Optional<UnitCode> find(String text, Instant at) {
        String wanted = text.strip();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        UnitCode code = new UnitCode(wanted);
        return knows(code, at) ? Optional.of(code) : named(wanted, at);
    }
}
