package org.fenbo.registry.enrolment.http;

import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.registry.enrolment.CallNumber;
import org.fenbo.registry.refusal.EnrolmentCode;

/** Reads numbers of calls. */
final class CallNumbers {
    private CallNumbers() {}

    /** @throws Problem 404 {@code unknown-call} if the text is no number of a call */
    static CallNumber known(String number) {
        return CallNumber.read(number).orElseThrow(() -> RefusalProblem.of(EnrolmentCode.UNKNOWN_CALL.refusal(number)));
    }
}
