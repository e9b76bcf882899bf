package org.fenbo.registry.admission;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.admission.AdmissionEvent.AdmissionRequested;
import org.fenbo.registry.admission.AdmissionEvent.Grant;
import org.fenbo.registry.admission.AdmissionEvent.PushdownRefused;
import org.fenbo.registry.admission.AdmissionRequest.Granted;
import org.fenbo.registry.admission.AdmissionRequest.Requested;
import org.fenbo.registry.admission.AdmissionRequests.Current;
import org.fenbo.registry.refusal.AdmissionCode;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.refusal.SharedCode;
import org.jspecify.annotations.Nullable;

/**
 * Receives requests to pass a matter down (REG-9). Enters each granted admission into a draft of the list, or refuses
 * the request with a reason.
 */
public final class SettleAdmission {
    /** The role that may make requests for any unit; all other roles may make requests only for their own unit. */
    private static final String OFFICE = "registry-keeper";

    private final AdmissionRequests requests;
    private final ListInForce list;
    private final OpenDrafts drafts;
    private final Supplier<AdmissionNumber> numbers;
    private final InstantSource clock;

    public SettleAdmission(
            AdmissionRequests requests,
            ListInForce list,
            OpenDrafts drafts,
            Supplier<AdmissionNumber> numbers,
            InstantSource clock) {
        this.requests = requests;
        this.list = list;
        this.drafts = drafts;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** The next number. Call this outside a transaction, because a new block of numbers needs its own connection. */
    public AdmissionNumber number() {
        return numbers.get();
    }

    /**
     * Asks to pass a matter down. A request for an enforcement duty is recorded as refused at once. The command succeeds
     * even then, because the attempt must be recorded and counted.
     */
    public Outcome<Current> request(RequestedAdmission asked, Actor actor) {
        return may(notForThatUnit(asked, actor))
                .then(yes -> inForce())
                .then(now -> may(new Admissible(asked, now).refusal())
                        .then(yes -> new Outcome.Done<>(requests.begin(asked.number(), first(asked, now), actor))));
    }

    private AdmissionEvent first(RequestedAdmission asked, DutyList now) {
        return now.enforcement(asked.passDown(), asked.terms().period().from())
                .<AdmissionEvent>map(duty -> new PushdownRefused(asked, duty.code(), now()))
                .orElseGet(() -> new AdmissionRequested(asked, now()));
    }

    private Outcome<DutyList> inForce() {
        return list.at(clock.instant())
                .<Outcome<DutyList>>map(Outcome.Done::new)
                .orElseGet(() -> RevisionCode.NO_REVISION_IN_FORCE.refused(now()));
    }

    private static Optional<Refusal> notForThatUnit(RequestedAdmission asked, Actor actor) {
        String from = asked.passDown().from();
        boolean may = OFFICE.equals(actor.role()) || from.equals(actor.unit());
        return SharedCode.NOT_YOUR_UNIT.when(!may, from).map(refusal -> refusal.at("from"));
    }

    /** Grants a request: the admission becomes an entry of a draft that can still be changed. */
    public Outcome<Current> grant(AdmissionNumber number, Grant grant, Actor approver) {
        return entered(
                number,
                grant.revision(),
                approver,
                asked -> asked.terms().period(),
                () -> decide(number, approver, requested -> requested.grant(grant, now())));
    }

    /** Ends an admission early: the earlier last day is entered into a draft. Open orders stay where they are. */
    public Outcome<Current> end(AdmissionNumber number, LocalDate lastDay, Grant decision, Actor approver) {
        return entered(
                number,
                decision.revision(),
                approver,
                asked -> new DateRange(asked.terms().period().from(), lastDay),
                () -> change(number, approver, granted -> granted.end(lastDay, decision, now())));
    }

    /**
     * Renews an admission: the later last day is entered into a draft.
     *
     * @param until the new last day; null if the admission has no end
     */
    public Outcome<Current> renew(AdmissionNumber number, @Nullable LocalDate until, Grant decision, Actor approver) {
        return entered(
                number,
                decision.revision(),
                approver,
                asked -> new DateRange(asked.terms().period().from(), until),
                () -> change(number, approver, granted -> granted.renew(until, decision, now())));
    }

    private Outcome<Current> entered(
            AdmissionNumber number,
            int draft,
            Actor approver,
            Function<RequestedAdmission, DateRange> period,
            Supplier<Outcome<Current>> settle) {
        return requests.find(number)
                .map(found -> found.request().asked())
                .map(asked -> drafts.enter(draft, asked.admission(period.apply(asked)), approver.id(), settle))
                .orElseGet(() -> new Outcome.Refused<>(unknown(number)));
    }

    private Outcome<Current> change(
            AdmissionNumber number, Actor approver, Function<Granted, Outcome<List<AdmissionEvent>>> decision) {
        return requests.change(
                number,
                approver,
                request -> request instanceof Granted granted
                        ? may(isPartial(granted.asked(), approver)).then(yes -> decision.apply(granted))
                        : decidedAlready(request));
    }

    /** The requester, or the list's office, takes a request back that is not decided yet. */
    public Outcome<Current> withdraw(AdmissionNumber number, String reason, Actor actor) {
        return requests.change(
                number,
                actor,
                request -> request instanceof Requested requested
                        ? may(notYours(requested.asked(), actor))
                                .then(yes -> new Outcome.Done<>(requested.withdraw(reason, actor.id(), now())))
                        : decidedAlready(request));
    }

    private static Optional<Refusal> notYours(RequestedAdmission asked, Actor actor) {
        boolean may = OFFICE.equals(actor.role()) || asked.requester().equals(actor.id());
        return AdmissionCode.NOT_YOUR_REQUEST.when(!may, asked.number(), asked.requester());
    }

    /** Refuses a request with a reason; nothing is passed down. */
    public Outcome<Current> refuse(AdmissionNumber number, String reason, Actor approver) {
        return decide(number, approver, requested -> requested.refuse(reason, approver.id(), now()));
    }

    /** The refusal if no request has this number. */
    public static Refusal unknown(AdmissionNumber number) {
        return AdmissionCode.UNKNOWN_ADMISSION.refusal(number);
    }

    private Outcome<Current> decide(
            AdmissionNumber number, Actor approver, Function<Requested, List<AdmissionEvent>> decision) {
        return requests.change(
                number,
                approver,
                request -> request instanceof Requested requested
                        ? may(mayNotDecide(requested.asked(), approver))
                                .then(yes -> new Outcome.Done<>(decision.apply(requested)))
                        : decidedAlready(request));
    }

    private static Optional<Refusal> mayNotDecide(RequestedAdmission asked, Actor approver) {
        String named = asked.terms().approver();
        return isPartial(asked, approver)
                .or(() -> AdmissionCode.NOT_THE_APPROVER.when(
                        named != null && !named.equals(approver.id()), approver.id(), String.valueOf(named)));
    }

    // The officer who made the request may not decide, and officers of the giver may not decide.
    private static Optional<Refusal> isPartial(RequestedAdmission asked, Actor approver) {
        String from = asked.passDown().from();
        return AdmissionCode.REQUESTER_MAY_NOT_DECIDE
                .when(asked.requester().equals(approver.id()), approver.id())
                .or(() -> AdmissionCode.GIVER_MAY_NOT_DECIDE.when(from.equals(approver.unit()), approver.id(), from));
    }

    private static Outcome<List<AdmissionEvent>> decidedAlready(AdmissionRequest request) {
        return SharedCode.WRONG_STAGE.refused(
                request.stage(), new Words("情况有变时重新申请", "ask anew if something has changed"));
    }

    private static Outcome<Boolean> may(Optional<Refusal> refusal) {
        return refusal.<Outcome<Boolean>>map(Outcome.Refused::new).orElseGet(() -> new Outcome.Done<>(true));
    }

    private Instant now() {
        return clock.instant();
    }
}
