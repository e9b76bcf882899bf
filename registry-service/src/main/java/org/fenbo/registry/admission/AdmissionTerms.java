package org.fenbo.registry.admission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms on which a matter is passed down (REG-9).
 *
 * @param resources what is passed down with the matter
 * @param reason the reason, in words
 * @param cases numbers of the cases that are evidence; empty if there are none
 * @param approver code of the officer who is asked to decide; null in requests that name nobody
 */
public record AdmissionTerms(
        DateRange period,
        Resources resources,
        String reason,
        List<String> cases,
        @Nullable String approver) {

    public AdmissionTerms {
        cases = List.copyOf(cases);
    }
}
