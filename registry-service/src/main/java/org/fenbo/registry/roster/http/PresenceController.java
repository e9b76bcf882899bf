package org.fenbo.registry.roster.http;

import static org.fenbo.backbone.kernel.Role.COLLECTOR;
import static org.fenbo.backbone.kernel.Role.DISPATCHER;
import static org.fenbo.backbone.kernel.Role.DUTY_LEADER;
import static org.fenbo.backbone.kernel.Role.HANDLER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Role.UNIT_LIAISON;
import static org.fenbo.backbone.kernel.Role.VERIFIER;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;
import static org.fenbo.backbone.kernel.Scope.OWN;
import static org.fenbo.backbone.kernel.Scope.UNIT;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.backbone.web.problem.Times;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.refusal.RosterCode;
import org.fenbo.registry.roster.KeepPresence;
import org.fenbo.registry.roster.Presence;
import org.fenbo.registry.roster.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Records and shows whether an officer is at work (ORG-9a). */
@RestController
@RequestMapping("/registry/v1/roster/officers/{officer}/presence")
class PresenceController {
    private final KeepPresence keep;
    private final InForce<Staff> staff;
    private final MovableClock clock;

    PresenceController(KeepPresence keep, InForce<Staff> staff, MovableClock clock) {
        this.keep = keep;
        this.staff = staff;
        this.clock = clock;
    }

    /** @param until when the officer returns; may be absent only if the officer is at work */
    record PresenceBody(
            @NotNull(message = "请填写 ON、AWAY 或 OUT · give ON, AWAY or OUT")
            Presence.State state,

            @Nullable OffsetDateTime until) {

        Presence presence() {
            return new Presence(state, until == null ? null : Times.sensible("until", until), false);
        }
    }

    /**
     * Whether an officer is there.
     *
     * @param until when the state ends; absent if there is no known end
     * @param byRoster whether the officer counts as out because the roster has no shift for this time
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PresenceView(
            String officer, Presence.State state, @Nullable Instant until, boolean byRoster) {
        static PresenceView of(String officer, Presence presence) {
            return new PresenceView(officer, presence.state(), presence.until(), presence.byRoster());
        }
    }

    /** Officers record their own state; a duty leader may record it for them. */
    @Allow(
            in = DISTRICT,
            to = {DUTY_LEADER, REGISTRY_KEEPER})
    @Allow(
            in = OWN,
            to = {COLLECTOR, HANDLER, VERIFIER, DISPATCHER, UNIT_LIAISON})
    @PutMapping
    PresenceView record(Access access, @PathVariable String officer, @Valid @RequestBody PresenceBody body) {
        if (!access.reaches(Reach.NOWHERE.with(OWN, officer))) {
            throw RefusalProblem.of(access.right().refusal(access.caller()));
        }
        Instant now = clock.instant();
        Staff known =
                staff.at(now).orElseThrow(() -> RefusalProblem.of(RevisionCode.NO_REVISION_IN_FORCE.refusal(now)));
        if (!known.units().containsKey(officer)) {
            throw RefusalProblem.of(RosterCode.NO_SUCH_OFFICER.refusal(known.revision(), officer));
        }
        Actor by = access.actor();
        return PresenceView.of(officer, RefusalProblem.orThrow(keep.record(officer, body.presence(), by)));
    }

    /** @param at an instant; absent is now */
    @Allow(
            in = DISTRICT,
            to = {DUTY_LEADER, REGISTRY_KEEPER, DISPATCHER, SUPERVISOR})
    @Allow(in = UNIT, to = UNIT_LIAISON)
    @Allow(
            in = OWN,
            to = {COLLECTOR, HANDLER, VERIFIER})
    @GetMapping
    PresenceView presence(
            Access access, @PathVariable String officer, @RequestParam(required = false) @Nullable OffsetDateTime at) {
        Instant when = Times.sensible("at", at, clock.instant());
        Reach target = staff.at(when)
                .map(known -> known.units().get(officer))
                .map(unit -> Reach.NOWHERE.with(OWN, officer).with(UNIT, unit))
                .orElseGet(() -> Reach.NOWHERE.with(OWN, officer));
        if (!access.reaches(target)) {
            throw RefusalProblem.of(access.right().refusal(access.caller()));
        }
        return PresenceView.of(officer, keep.of(officer, when));
    }
}
