package org.fenbo.registry.admission;

import org.fenbo.registry.validity.Validity;

/**
 * The admission that a unit asks for.
 *
 * @param requester code of the officer who asks
 */
public record RequestedAdmission(AdmissionNumber number, PassDown passDown, AdmissionTerms terms, String requester) {

    /** The admission that becomes an entry of a draft if the request is granted for this period. */
    Admission admission(DateRange period) {
        return new Admission(
                number.value(),
                passDown.category(),
                passDown.area(),
                passDown.to(),
                passDown.threshold(),
                false,
                0,
                new Validity(period.from(), period.until()));
    }
}
