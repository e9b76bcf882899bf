package org.fenbo.registry.enrolment.http;

import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.registry.enrolment.CallNumber;

/** Reads numbers of calls. */
final class CallNumbers {
    private CallNumbers() {}

    /** @throws Problem 404 {@code unknown-call} if the text is no number of a call */
    static CallNumber known(String number) {
        return CallNumber.read(number)
                .orElseThrow(() -> Problem.notFound("unknown-call")
                        .detail("there is no call " + number)
                        .remedy("look at the list of calls")
                        .build());
    }
}
