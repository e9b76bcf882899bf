package org.fenbo.registry.admission;

import java.time.Instant;

/** What happens to a request for admission. */
public sealed interface AdmissionEvent {

    /** When, by the service's clock. */
    Instant at();

    /** A unit, or the list's office for it, asks to pass a matter down. */
    record AdmissionRequested(RequestedAdmission asked, Instant at) implements AdmissionEvent {}

    /**
     * A unit asked to pass its own work down, and was refused at once.
     *
     * @param duty code of the duty that makes it the unit's own work
     */
    record PushdownRefused(RequestedAdmission asked, String duty, Instant at) implements AdmissionEvent {}

    /** It is entered into a draft. */
    record AdmissionGranted(Grant grant, Instant at) implements AdmissionEvent {}

    /**
     * It is not admitted, and why.
     *
     * @param approver code of the officer who decided so
     */
    record AdmissionRefused(String reason, String approver, Instant at) implements AdmissionEvent {}

    /**
     * How it was granted.
     *
     * @param revision number of the draft that it is entered into
     * @param approver code of the officer who answers for it
     */
    record Grant(int revision, String reason, String approver) {}
}
