package org.fenbo.registry.admission;

import java.util.List;

/**
 * Under what terms a matter is passed down (REG-9).
 *
 * @param resources what comes with it: people, money, means (权随事转、人随事走、费随事转)
 * @param reason why, in words
 * @param cases numbers of the cases that show it
 */
public record AdmissionTerms(DateRange period, String resources, String reason, List<String> cases) {

    public AdmissionTerms {
        cases = List.copyOf(cases);
    }
}
