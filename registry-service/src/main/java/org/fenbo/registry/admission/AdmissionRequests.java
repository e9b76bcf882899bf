package org.fenbo.registry.admission;

import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Page;
import org.jspecify.annotations.Nullable;

/**
 * All requests for admission. Each change is one transaction, which reads the request, decides, and appends all events
 * or none.
 */
public interface AdmissionRequests {

    /**
     * A request with its present state.
     *
     * @param version the version of its stream
     * @param sequence the sequence of its last published event
     */
    record Current(AdmissionRequest request, long version, long sequence) {}

    /** Decides how a request changes, and returns events or a refusal. */
    @FunctionalInterface
    interface Decision {
        Outcome<List<AdmissionEvent>> on(AdmissionRequest request);
    }

    /**
     * Begins a new request.
     *
     * @param first the first event of the request
     */
    Current begin(AdmissionNumber number, AdmissionEvent first, Actor actor);

    /** Changes a request; refused as unknown if no request has this number. */
    Outcome<Current> change(AdmissionNumber number, Actor actor, Decision decision);

    Optional<Current> find(AdmissionNumber number);

    /**
     * A request as lists show it.
     *
     * @param ownDuty code of the duty by which the matter is the giver's own work; null if the matter isn't own work
     */
    record ListedAdmission(
            String number,
            AdmissionRequest.Stage stage,
            PassDown passDown,
            @Nullable String ownDuty) {}

    /**
     * Which requests a list shows.
     *
     * @param stage only requests in this stage; null is any
     * @param unit only requests in which this unit is giver or receiver; null is any
     * @param pushdown only attempts to push an enforcement duty down (REG-9g)
     */
    record Filter(
            AdmissionRequest.@Nullable Stage stage,
            @Nullable String unit,
            boolean pushdown) {}

    /**
     * A page of requests, sorted by number.
     *
     * @param after number of the last request on the previous page; empty for the first page
     * @param limit how many requests at most
     */
    Page<ListedAdmission> list(Filter filter, String after, int limit);

    /**
     * The outcomes of requests, counted for each giver.
     *
     * @param unit only the counts of this giver; null is any
     */
    List<GiverCount> counts(@Nullable String unit);

    /**
     * The outcomes of the requests of one giver (REG-9).
     *
     * @param from code of the unit that passes down
     * @param granted number of requests that an approver granted
     * @param refused number of requests that an approver refused
     * @param pushdownsRefused number of attempts to push an enforcement duty down; {@code refused} does not include these attempts
     */
    record GiverCount(String from, long granted, long refused, long pushdownsRefused) {}
}
