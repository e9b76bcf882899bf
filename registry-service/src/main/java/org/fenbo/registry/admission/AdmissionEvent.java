package org.fenbo.registry.admission;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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

    /** The requester took the request back before it was decided. */
    record AdmissionWithdrawn(String reason, String officer, Instant at) implements AdmissionEvent {}

    /**
     * An approver ends the admission early; the earlier last day was entered into a draft.
     *
     * @param lastDay the last day of the admission
     */
    record AdmissionEnded(LocalDate lastDay, Grant decision, Instant at) implements AdmissionEvent {}

    /**
     * An approver renewed the admission; the later last day was entered into a draft.
     *
     * @param until the new last day; null if the admission has no end
     */
    record AdmissionRenewed(@Nullable LocalDate until, Grant decision, Instant at) implements AdmissionEvent {}

    /**
     * The grant of a request, or a later decision about it.
     *
     * @param revision number of the draft into which the admission was entered
     * @param approver code of the officer who decided
     */
    record Grant(int revision, String reason, String approver) {}
}
