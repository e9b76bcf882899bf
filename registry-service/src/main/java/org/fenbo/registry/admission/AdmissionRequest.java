package org.fenbo.registry.admission;

import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.kernel.Named;
import org.fenbo.registry.admission.AdmissionEvent.AdmissionGranted;
import org.fenbo.registry.admission.AdmissionEvent.AdmissionRefused;
import org.fenbo.registry.admission.AdmissionEvent.AdmissionRequested;
import org.fenbo.registry.admission.AdmissionEvent.Grant;
import org.fenbo.registry.admission.AdmissionEvent.PushdownRefused;
import org.jspecify.annotations.Nullable;

/**
 * A request for admission and its stage (REG-9). A unit asks to pass a matter down. An approver grants the request or
 * refuses it with a reason. If the request is granted, the admission is entered into a draft. A request for the unit's
 * own work is refused at once. Each stage has only the commands that are possible in it.
 */
public sealed interface AdmissionRequest {

    /** What the unit asks for. */
    RequestedAdmission asked();

    Stage stage();

    /** The stage of a request. */
    enum Stage implements Named {
        REQUESTED("待审核"),
        GRANTED("准予进入"),
        REFUSED("不予准入");

        private final String chinese;

        Stage(String chinese) {
            this.chinese = chinese;
        }

        @Override
        public String chinese() {
            return chinese;
        }
    }

    /** The request is open; an approver has to decide. */
    record Requested(RequestedAdmission asked) implements AdmissionRequest {
        public List<AdmissionEvent> grant(Grant grant, Instant at) {
            return List.of(new AdmissionGranted(grant, at));
        }

        public List<AdmissionEvent> refuse(String reason, String approver, Instant at) {
            return List.of(new AdmissionRefused(reason, approver, at));
        }

        @Override
        public Stage stage() {
            return Stage.REQUESTED;
        }
    }

    /** The admission is in a draft and comes into force together with the draft. */
    record Granted(RequestedAdmission asked, Grant grant) implements AdmissionRequest {
        @Override
        public Stage stage() {
            return Stage.GRANTED;
        }
    }

    /** An approver refused the request; nothing is passed down. */
    record Refused(RequestedAdmission asked, String reason, String approver) implements AdmissionRequest {
        @Override
        public Stage stage() {
            return Stage.REFUSED;
        }
    }

    /**
     * The request was refused without a decision by a person, because the matter is the giver's own work.
     *
     * @param duty code of the duty by which the matter is own work
     */
    record OwnWork(RequestedAdmission asked, String duty) implements AdmissionRequest {
        @Override
        public Stage stage() {
            return Stage.REFUSED;
        }
    }

    /**
     * The request after an event.
     *
     * @param state the request before the event; null if this is the first event
     * @throws IllegalStateException if the event can't follow the state; the events then belong to different requests
     */
    static AdmissionRequest after(@Nullable AdmissionRequest state, AdmissionEvent event) {
        return switch (event) {
            case AdmissionRequested requested when state == null -> new Requested(requested.asked());
            case PushdownRefused refused when state == null -> new OwnWork(refused.asked(), refused.duty());
            case AdmissionGranted granted
            when state instanceof Requested requested -> new Granted(requested.asked(), granted.grant());
            case AdmissionRefused refused
            when state instanceof Requested requested ->
                new Refused(requested.asked(), refused.reason(), refused.approver());
            default -> throw new IllegalStateException(event + " can't follow " + state);
        };
    }
}
