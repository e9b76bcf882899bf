package org.fenbo.registry.admission.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.fenbo.registry.admission.AdmissionEvent.Grant;
import org.fenbo.registry.admission.AdmissionRequest;
import org.fenbo.registry.admission.AdmissionRequest.Ended;
import org.fenbo.registry.admission.AdmissionRequest.Granted;
import org.fenbo.registry.admission.AdmissionRequest.OwnWork;
import org.fenbo.registry.admission.AdmissionRequest.Refused;
import org.fenbo.registry.admission.AdmissionRequest.Requested;
import org.fenbo.registry.admission.AdmissionRequest.Withdrawn;
import org.fenbo.registry.admission.AdmissionRequests.Current;
import org.fenbo.registry.admission.AdmissionTerms;
import org.fenbo.registry.admission.PassDown;
import org.fenbo.registry.admission.RequestedAdmission;
import org.fenbo.registry.admission.Resources;
import org.fenbo.registry.admission.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * A request for admission as callers see it.
 *
 * @param possible the commands that its stage allows
 * @param posts number of posts that move with the matter
 * @param people number of people that move with the matter
 * @param money yuan per year that move with the matter
 * @param resources all that moves with the matter, in words
 * @param noneBecause why nothing has to move; absent if something moves
 * @param requester code of the officer who asked
 * @param approver code of the officer who is asked to decide; absent if the request names nobody
 * @param settled the outcome; absent if the request is still open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AdmissionRequestView(
        String number,
        AdmissionRequest.Stage stage,
        long version,
        long sequence,
        List<String> possible,
        String category,
        @Nullable String area,
        Threshold threshold,
        String from,
        String to,
        PeriodBody period,
        int posts,
        int people,
        long money,
        String resources,
        @Nullable String noneBecause,
        String reason,
        List<String> cases,
        String requester,
        @Nullable String approver,
        @Nullable Settled settled) {

    /**
     * The outcome of a request.
     *
     * @param revision number of the draft into which the last decision was entered; absent if nothing was entered
     * @param reason why the request was granted, refused, withdrawn, ended or renewed; absent if no person decided
     * @param approver code of the officer who decided; absent if no person decided
     * @param ownDuty code of the enforcement duty because of which the request was refused at once; absent if a person
     *     decided
     * @param until the last day of the admission, as granted, renewed or ended; absent if it has no end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Settled(
            @Nullable Integer revision,
            @Nullable String reason,
            @Nullable String approver,
            @Nullable String ownDuty,
            @Nullable LocalDate until) {}

    static AdmissionRequestView of(Current current) {
        return switch (current.request()) {
            case Requested _ -> of(current, List.of("grant", "refuse", "withdraw"), null);
            case Granted(var _, var grant, var period) ->
                of(current, List.of("end", "renew"), settled(grant, period.until()));
            case Ended(var _, var decision, var period) -> of(current, List.of(), settled(decision, period.until()));
            case Refused(var _, var reason, var approver) ->
                of(current, List.of(), new Settled(null, reason, approver, null, null));
            case Withdrawn(var _, var reason, var officer) ->
                of(current, List.of(), new Settled(null, reason, officer, null, null));
            case OwnWork(var _, var duty) -> of(current, List.of(), new Settled(null, null, null, duty, null));
        };
    }

    private static Settled settled(Grant grant, @Nullable LocalDate until) {
        return new Settled(grant.revision(), grant.reason(), grant.approver(), null, until);
    }

    private static AdmissionRequestView of(Current current, List<String> possible, @Nullable Settled settled) {
        RequestedAdmission asked = current.request().asked();
        PassDown what = asked.passDown();
        AdmissionTerms terms = asked.terms();
        Resources moved = terms.resources();
        return new AdmissionRequestView(
                asked.number().value(),
                current.request().stage(),
                current.version(),
                current.sequence(),
                possible,
                what.category(),
                what.area(),
                what.threshold(),
                what.from(),
                what.to(),
                PeriodBody.of(terms.period()),
                moved.posts(),
                moved.people(),
                moved.money(),
                moved.words(),
                moved.noneBecause(),
                terms.reason(),
                terms.cases(),
                asked.requester(),
                terms.approver(),
                settled);
    }
}
