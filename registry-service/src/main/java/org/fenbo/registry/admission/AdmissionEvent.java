package org.fenbo.registry.admission;

import java.time.Instant;

/** An event of a request for admission. */
public sealed interface AdmissionEvent {

    /** The instant of the event by the service's clock. */
    Instant at();

    /** A unit asked to pass a matter down, or the list's office asked on behalf of the unit. */
    record AdmissionRequested(RequestedAdmission asked, Instant at) implements AdmissionEvent {}

    /**
     * A unit asked to pass its own work down; the request was refused at once.
     *
     * @param duty code of the duty by which the matter is the unit's own work
     */
    record PushdownRefused(RequestedAdmission asked, String duty, Instant at) implements AdmissionEvent {}

    /** The request was granted; the admission was entered into a draft. */
    record AdmissionGranted(Grant grant, Instant at) implements AdmissionEvent {}

    /**
     * An approver refused the request, with a reason.
     *
     * @param approver code of the officer who refused it
     */
    record AdmissionRefused(String reason, String approver, Instant at) implements AdmissionEvent {}

    /**
     * The grant of a request.
     *
     * @param revision number of the draft that the admission was entered into
     * @param approver code of the officer who granted it
     */
    record Grant(int revision, String reason, String approver) {}
}
