package org.fenbo.registry.admission;

import java.util.List;

/**
 * The terms on which a matter is passed down (REG-9).
 *
 * @param resources what is passed down with the matter: people, money, means (权随事转、人随事走、费随事转)
 * @param reason the reason, in words
 * @param cases numbers of the cases that are evidence; empty if there are none
 */
public record AdmissionTerms(DateRange period, String resources, String reason, List<String> cases) {

    public AdmissionTerms {
        cases = List.copyOf(cases);
    }
}
