package org.fenbo.registry.enrolment.http;

import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.web.identity.Caller;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.registry.enrolment.CallNumber;

/** Who calls, and what they send, as the domain knows it. */
final class EnrolmentActors {
    static final String LIAISON = "unit-liaison";
    private static final String LEADER = "duty-leader";
    private static final String KEEPER = "registry-keeper";

    private EnrolmentActors() {}

    /** Who enrols: a liaison for the communities that their unit serves, others for all. */
    static Actor enrolling(Caller caller) {
        return caller.as(LEADER, KEEPER, LIAISON).actor();
    }

    /** Who calls members. */
    static Actor calling(Caller caller) {
        return caller.as(LEADER, LIAISON).actor();
    }

    /** Who reads: names of members are for those who may call them and for those who watch over it. */
    static Actor reading(Caller caller) {
        return caller.as(LEADER, KEEPER, "supervisor", "auditor", LIAISON).actor();
    }

    /** @throws Problem 404 {@code unknown-call} if the text is no number of a call */
    static CallNumber known(String number) {
        return CallNumber.read(number)
                .orElseThrow(() -> Problem.notFound("unknown-call")
                        .detail("there is no call " + number)
                        .remedy("look at the list of calls")
                        .build());
    }
}
