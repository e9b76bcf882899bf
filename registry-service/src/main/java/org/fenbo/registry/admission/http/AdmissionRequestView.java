package org.fenbo.registry.admission.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.fenbo.registry.admission.AdmissionEvent.Grant;
import org.fenbo.registry.admission.AdmissionRequest;
import org.fenbo.registry.admission.AdmissionRequest.Granted;
import org.fenbo.registry.admission.AdmissionRequest.OwnWork;
import org.fenbo.registry.admission.AdmissionRequest.Refused;
import org.fenbo.registry.admission.AdmissionRequest.Requested;
import org.fenbo.registry.admission.AdmissionRequests.Current;
import org.fenbo.registry.admission.AdmissionTerms;
import org.fenbo.registry.admission.PassDown;
import org.fenbo.registry.admission.RequestedAdmission;
import org.fenbo.registry.admission.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * A request for admission as callers see it.
 *
 * @param possible the commands that its stage allows
 * @param requester code of the officer who asked
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
        String resources,
        String reason,
        List<String> cases,
        String requester,
        @Nullable Settled settled) {

    /**
     * The outcome of a request.
     *
     * @param revision number of the draft into which the admission was entered; absent if the request was refused
     * @param reason why the request was granted or refused; absent if no person decided
     * @param approver code of the officer who decided; absent if no person decided
     * @param ownDuty code of the duty by which the matter is the giver's own work; absent if a person decided
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Settled(
            @Nullable Integer revision,
            @Nullable String reason,
            @Nullable String approver,
            @Nullable String ownDuty) {}

    static AdmissionRequestView of(Current current) {
        return switch (current.request()) {
            case Requested _ -> of(current, List.of("grant", "refuse"), null);
            case Granted(var _, Grant(var revision, var reason, var approver)) ->
                of(current, List.of(), new Settled(revision, reason, approver, null));
            case Refused(var _, var reason, var approver) ->
                of(current, List.of(), new Settled(null, reason, approver, null));
            case OwnWork(var _, var duty) -> of(current, List.of(), new Settled(null, null, null, duty));
        };
    }

    private static AdmissionRequestView of(Current current, List<String> possible, @Nullable Settled settled) {
        RequestedAdmission asked = current.request().asked();
        PassDown what = asked.passDown();
        AdmissionTerms terms = asked.terms();
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
                terms.resources(),
                terms.reason(),
                terms.cases(),
                asked.requester(),
                settled);
    }
}
