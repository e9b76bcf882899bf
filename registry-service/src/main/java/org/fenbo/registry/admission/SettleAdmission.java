package org.fenbo.registry.admission;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fenbo.registry.admission.AdmissionEvent.AdmissionRequested;
import org.fenbo.registry.admission.AdmissionEvent.Grant;
import org.fenbo.registry.admission.AdmissionEvent.PushdownRefused;
import org.fenbo.registry.admission.AdmissionRequest.Requested;
import org.fenbo.registry.admission.AdmissionRequests.Current;
import org.fenbo.registry.admission.AdmissionRequests.Signatory;
import org.fenbo.registry.refusal.Outcome;
import org.fenbo.registry.refusal.Refusal;
import org.fenbo.registry.refusal.RefusalCode;

/** Brings a matter that a unit wants to pass down into a draft of the list, or refuses it with reasons (REG-9). */
public final class SettleAdmission {
    /** May ask for any unit; everybody else only for their own. */
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

    /** The next number. To be asked for outside a transaction: a new block of numbers needs a connection of its own. */
    public AdmissionNumber number() {
        return numbers.get();
    }

    /**
     * Asks to pass a matter down. A unit's own work is refused at once: that is no refusal of this command but what
     * came of it, because the attempt stays recorded and counts.
     */
    public Outcome<Current> request(RequestedAdmission asked, Signatory signatory) {
        return may(notForThatUnit(asked, signatory))
                .then(yes -> inForce())
                .then(now -> may(new Admissible(asked, now).refusal())
                        .then(yes -> new Outcome.Done<>(requests.begin(asked.number(), first(asked, now), signatory))));
    }

    private AdmissionEvent first(RequestedAdmission asked, DutyList now) {
        return now.ownWork(asked.passDown())
                .<AdmissionEvent>map(duty -> new PushdownRefused(asked, duty.code(), now()))
                .orElseGet(() -> new AdmissionRequested(asked, now()));
    }

    private Outcome<DutyList> inForce() {
        return list.at(clock.instant())
                .<Outcome<DutyList>>map(Outcome.Done::new)
                .orElseGet(() -> new Outcome.Refused<>(new Refusal(
                        RefusalCode.NO_REVISION_IN_FORCE,
                        "no revision is in force yet",
                        "publish the district's list first")));
    }

    private static Optional<Refusal> notForThatUnit(RequestedAdmission asked, Signatory signatory) {
        String from = asked.passDown().from();
        return OFFICE.equals(signatory.role()) || from.equals(signatory.unit())
                ? Optional.empty()
                : Optional.of(new Refusal(
                        RefusalCode.NOT_YOUR_UNIT,
                        "you don't act for " + from,
                        "ask for your own unit, or let the list's office ask"));
    }

    /** Admits it: what was asked for becomes an entry of a draft that is still open. */
    public Outcome<Current> grant(AdmissionNumber number, int draft, String reason, Signatory approver) {
        Grant grant = new Grant(draft, reason, approver.officer());
        return requests.find(number)
                .map(found -> drafts.enter(
                        draft,
                        found.request().asked().admission(),
                        () -> decide(number, approver, requested -> requested.grant(grant, now()))))
                .orElseGet(() -> new Outcome.Refused<>(unknown(number)));
    }

    /** Refuses it with reasons; nothing is passed down. */
    public Outcome<Current> refuse(AdmissionNumber number, String reason, Signatory approver) {
        return decide(number, approver, requested -> requested.refuse(reason, approver.officer(), now()));
    }

    /** What is said when no request has a number. */
    public static Refusal unknown(AdmissionNumber number) {
        return new Refusal(
                RefusalCode.UNKNOWN_ADMISSION,
                "there is no request for admission " + number,
                "look at the list of requests");
    }

    private Outcome<Current> decide(
            AdmissionNumber number, Signatory approver, Function<Requested, List<AdmissionEvent>> decision) {
        return requests.change(
                number,
                approver,
                request -> request instanceof Requested requested
                        ? may(mayNotDecide(requested.asked(), approver))
                                .then(yes -> new Outcome.Done<>(decision.apply(requested)))
                        : decidedAlready(request));
    }

    // Who asks, or gains by it, doesn't decide.
    private static Optional<Refusal> mayNotDecide(RequestedAdmission asked, Signatory approver) {
        if (asked.requester().equals(approver.officer())) {
            return Optional.of(new Refusal(
                    RefusalCode.REQUESTER_MAY_NOT_DECIDE,
                    approver.officer() + " asked for it and can't decide it as well",
                    "let another registry approver decide"));
        }
        return asked.passDown().from().equals(approver.unit())
                ? Optional.of(new Refusal(
                        RefusalCode.GIVER_MAY_NOT_DECIDE,
                        approver.officer() + " is of " + approver.unit() + ", which passes the matter down",
                        "let a registry approver of another unit decide"))
                : Optional.empty();
    }

    private static Outcome<List<AdmissionEvent>> decidedAlready(AdmissionRequest request) {
        return new Outcome.Refused<>(new Refusal(
                RefusalCode.WRONG_STAGE,
                "it is " + request.stage() + " (" + request.stage().chinese() + ") already",
                "ask anew if something has changed"));
    }

    private static Outcome<Boolean> may(Optional<Refusal> refusal) {
        return refusal.<Outcome<Boolean>>map(Outcome.Refused::new).orElseGet(() -> new Outcome.Done<>(true));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
