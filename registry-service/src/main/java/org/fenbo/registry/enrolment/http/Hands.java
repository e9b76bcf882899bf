package org.fenbo.registry.enrolment.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.fenbo.backbone.events.Actor;
import org.fenbo.backbone.web.identity.Caller;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.registry.enrolment.CallNumber;
import org.fenbo.registry.enrolment.Hand;
import org.jspecify.annotations.Nullable;

/** Who calls, and what they send, as the domain knows it. */
final class Hands {
    static final String LIAISON = "unit-liaison";
    private static final String LEADER = "duty-leader";
    private static final String KEEPER = "registry-keeper";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private Hands() {}

    /** Who enrols: a liaison for the communities that their unit serves, others for all. */
    static Hand enrolling(Caller caller) {
        return hand(caller.as(LEADER, KEEPER, LIAISON).actor());
    }

    /** Who calls members. */
    static Hand calling(Caller caller) {
        return hand(caller.as(LEADER, LIAISON).actor());
    }

    private static Hand hand(Actor actor) {
        return new Hand(actor.id(), actor.unit(), !LIAISON.equals(actor.role()));
    }

    /** Who reads: names of members are for those who may call them and for those who watch over it. */
    static Hand reading(Caller caller) {
        return hand(caller.as(LEADER, KEEPER, "supervisor", "auditor", LIAISON).actor());
    }

    /** @throws Problem 404 {@code unknown-call} if the text is no number of a call */
    static CallNumber known(String number) {
        return CallNumber.read(number)
                .orElseThrow(() -> Problem.notFound("unknown-call")
                        .detail("there is no call " + number)
                        .remedy("look at the list of calls")
                        .build());
    }

    /** @throws Problem 400 {@code invalid-field} in a year that can't be meant */
    static Instant sensible(String field, OffsetDateTime time) {
        check(field, time.getYear());
        return time.toInstant();
    }

    /** The instant, or another where none was sent. */
    static Instant sensible(String field, @Nullable OffsetDateTime time, Instant otherwise) {
        return time == null ? otherwise : sensible(field, time);
    }

    /** @throws Problem 400 {@code invalid-field} in a year that can't be meant */
    static LocalDate sensible(String field, LocalDate day) {
        check(field, day.getYear());
        return day;
    }

    private static void check(String field, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Problem.unreadable("invalid-field")
                    .field(field)
                    .detail("the year " + year + " is not between " + FIRST_YEAR + " and " + LAST_YEAR)
                    .remedy("check the year")
                    .build();
        }
    }
}
