package org.fenbo.dispatch.casefile.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.fenbo.dispatch.casefile.RankedUnit;

/**
 * A unit that may be responsible for a case.
 *
 * @param machineMade whether a machine suggests the unit; otherwise the registry names it (SEC-3a)
 * @param model version of the model that suggests the unit; absent for the registry, and for old suggestions
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CandidateView(
        String unit, double share, long cases, String likeness, boolean machineMade, Optional<String> model) {
    /** The candidate as users see it. */
    static CandidateView of(RankedUnit one) {
        return new CandidateView(
                one.unit().value(),
                one.share(),
                one.cases(),
                one.likeness(),
                one.machineMade(),
                Optional.ofNullable(one.model()));
    }
}
