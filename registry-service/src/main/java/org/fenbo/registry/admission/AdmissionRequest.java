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
 * A request for admission on its way (REG-9): a unit asks to pass a matter down, an approver admits it into a draft or
 * refuses with reasons; a unit's own work is refused at once. Each stage offers what can be done in it and no more.
 */
public sealed interface AdmissionRequest {

    /** What was asked for. */
    RequestedAdmission asked();

    Stage stage();

    /** Its stage. */
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

    /** Asked for; an approver is to decide. */
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

    /** Entered into a draft, which puts it in force when it is published. */
    record Granted(RequestedAdmission asked, Grant grant) implements AdmissionRequest {
        @Override
        public Stage stage() {
            return Stage.GRANTED;
        }
    }

    /** Nothing is passed down. */
    record Refused(RequestedAdmission asked, String reason, String approver) implements AdmissionRequest {
        @Override
        public Stage stage() {
            return Stage.REFUSED;
        }
    }

    /**
     * Nothing is passed down, because it is the giver's own work; no person had to decide.
     *
     * @param duty code of the duty that makes it so
     */
    record OwnWork(RequestedAdmission asked, String duty) implements AdmissionRequest {
        @Override
        public Stage stage() {
            return Stage.REFUSED;
        }
    }

    /**
     * The page of transitions.
     *
     * @throws IllegalStateException if the event can't follow the state: the log is not one request's
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
