package org.fenbo.registry.admission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fenbo.backbone.kernel.Named;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.admission.AdmissionEvent.AdmissionEnded;
import org.fenbo.registry.admission.AdmissionEvent.AdmissionGranted;
import org.fenbo.registry.admission.AdmissionEvent.AdmissionRefused;
import org.fenbo.registry.admission.AdmissionEvent.AdmissionRenewed;
import org.fenbo.registry.admission.AdmissionEvent.AdmissionRequested;
import org.fenbo.registry.admission.AdmissionEvent.AdmissionWithdrawn;
import org.fenbo.registry.admission.AdmissionEvent.Grant;
import org.fenbo.registry.admission.AdmissionEvent.PushdownRefused;
import org.fenbo.registry.refusal.AdmissionCode;
import org.fenbo.registry.refusal.SharedCode;
import org.jspecify.annotations.Nullable;

/**
 * A request for admission and its stage (REG-9). A unit asks to pass a matter down. An approver grants the request or
 * refuses it with a reason. If the request is granted, the admission is entered into a draft. An approver may end or
 * renew a granted admission. A request for an enforcement duty is refused at once. Each stage has only the commands that are possible in it.
 */
public sealed interface AdmissionRequest {

    /** What the unit asks for. */
    RequestedAdmission asked();

    Stage stage();

    /** The stage of a request. */
    enum Stage implements Named {
        REQUESTED("待审核"),
        GRANTED("准予进入"),
        REFUSED("不予准入"),
        WITHDRAWN("已撤回"),
        ENDED("提前终止");

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

        /** The requester takes the request back. */
        public List<AdmissionEvent> withdraw(String reason, String officer, Instant at) {
            return List.of(new AdmissionWithdrawn(reason, officer, at));
        }

        @Override
        public Stage stage() {
            return Stage.REQUESTED;
        }
    }

    /**
     * The admission is in a draft and comes into force together with the draft.
     *
     * @param period the days of the admission, as granted or last renewed
     */
    record Granted(RequestedAdmission asked, Grant grant, DateRange period) implements AdmissionRequest {

        /** Ends the admission early. Refused unless the day shortens the period and leaves at least one day. */
        public Outcome<List<AdmissionEvent>> end(LocalDate lastDay, Grant decision, Instant at) {
            if (lastDay.isBefore(period.from())) {
                return SharedCode.PERIOD_ENDS_BEFORE_IT_BEGINS.refused(lastDay, period.from());
            }
            return isLater(period.until(), lastDay)
                    ? new Outcome.Done<>(List.of(new AdmissionEnded(lastDay, decision, at)))
                    : AdmissionCode.NO_EARLY_END.refused(asked.number(), String.valueOf(period.until()));
        }

        /** Renews the admission. Refused unless the new last day is later than the present one. */
        public Outcome<List<AdmissionEvent>> renew(@Nullable LocalDate until, Grant decision, Instant at) {
            return period.until() != null && isLater(until, period.until())
                    ? new Outcome.Done<>(List.of(new AdmissionRenewed(until, decision, at)))
                    : AdmissionCode.NO_RENEWAL.refused(asked.number(), String.valueOf(period.until()));
        }

        private static boolean isLater(@Nullable LocalDate day, LocalDate than) {
            return day == null || day.isAfter(than);
        }

        private Granted until(@Nullable LocalDate day, Grant decision) {
            return new Granted(asked, decision, new DateRange(period.from(), day));
        }

        @Override
        public Stage stage() {
            return Stage.GRANTED;
        }
    }

    /**
     * An approver ended the admission early.
     *
     * @param period the days of the admission; the last day is the day of the early end
     */
    record Ended(RequestedAdmission asked, Grant decision, DateRange period) implements AdmissionRequest {
        @Override
        public Stage stage() {
            return Stage.ENDED;
        }
    }

    /** The requester took the request back. */
    record Withdrawn(RequestedAdmission asked, String reason, String officer) implements AdmissionRequest {
        @Override
        public Stage stage() {
            return Stage.WITHDRAWN;
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
            when state instanceof Requested requested ->
                new Granted(
                        requested.asked(),
                        granted.grant(),
                        requested.asked().terms().period());
            case AdmissionWithdrawn withdrawn
            when state instanceof Requested requested ->
                new Withdrawn(requested.asked(), withdrawn.reason(), withdrawn.officer());
            case AdmissionEnded ended
            when state instanceof Granted granted ->
                new Ended(
                        granted.asked(),
                        ended.decision(),
                        new DateRange(granted.period().from(), ended.lastDay()));
            case AdmissionRenewed renewed
            when state instanceof Granted granted -> granted.until(renewed.until(), renewed.decision());
            case AdmissionRefused refused
            when state instanceof Requested requested ->
                new Refused(requested.asked(), refused.reason(), refused.approver());
            default -> throw new IllegalStateException(event + " can't follow " + state);
        };
    }
}
