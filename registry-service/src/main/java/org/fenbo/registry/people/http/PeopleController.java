package org.fenbo.registry.people.http;

import static org.fenbo.backbone.kernel.Role.APPROVER;
import static org.fenbo.backbone.kernel.Role.AREA_LEADER;
import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.CALL_TAKER;
import static org.fenbo.backbone.kernel.Role.COLLECTOR;
import static org.fenbo.backbone.kernel.Role.DISPATCHER;
import static org.fenbo.backbone.kernel.Role.DUTY_LEADER;
import static org.fenbo.backbone.kernel.Role.GROUP_OWNER;
import static org.fenbo.backbone.kernel.Role.HANDLER;
import static org.fenbo.backbone.kernel.Role.OPERATOR;
import static org.fenbo.backbone.kernel.Role.REGISTRY_APPROVER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Role.UNIT_LIAISON;
import static org.fenbo.backbone.kernel.Role.VERIFIER;
import static org.fenbo.backbone.kernel.Scope.AREA;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;
import static org.fenbo.backbone.kernel.Scope.OWN;
import static org.fenbo.backbone.kernel.Scope.UNIT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.backbone.web.problem.Times;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.people.GridStaff;
import org.fenbo.registry.people.GroupOwners;
import org.fenbo.registry.people.People;
import org.fenbo.registry.people.UnitPage;
import org.fenbo.registry.people.http.PeopleView.GroupView;
import org.fenbo.registry.people.http.PeopleView.OwnGroups;
import org.fenbo.registry.people.http.PeopleView.OwnerlessGroups;
import org.fenbo.registry.people.http.PeopleView.OwnerlessView;
import org.fenbo.registry.people.http.PeopleView.ProfessionalView;
import org.fenbo.registry.people.http.PeopleView.ProfessionalsView;
import org.fenbo.registry.people.http.PeopleView.UnitView;
import org.fenbo.registry.refusal.ListCode;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.refusal.RosterCode;
import org.fenbo.registry.unit.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows units and professional grids with their people, and message groups without an owner. */
@Allow(
        in = AREA,
        to = {
            COLLECTOR,
            CALL_TAKER,
            DUTY_LEADER,
            DISPATCHER,
            APPROVER,
            VERIFIER,
            AREA_LEADER,
            SUPERVISOR,
            REGISTRY_KEEPER,
            REGISTRY_APPROVER,
            OPERATOR,
            AUDITOR
        })
@Allow(
        in = UNIT,
        to = {UNIT_LIAISON, HANDLER})
@RestController
@RequestMapping("/registry/v1")
class PeopleController {
    private static final int MOST = 500;

    private final InForce<People> people;
    private final MovableClock clock;

    PeopleController(InForce<People> people, MovableClock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** @param at an instant; the answer is from the revision in force at this instant; absent is now */
    @GetMapping("/units/{code}")
    UnitView unit(
            Access access, @PathVariable String code, @RequestParam(required = false) @Nullable OffsetDateTime at) {
        Instant when = Times.sensible("at", at, clock.instant());
        People known = at(when);
        Unit unit = known.entries().units().get(code);
        if (unit != null) {
            check(access, known.reach(unit));
        }
        return UnitPage.of(known.entries(), code, day(known, when))
                .map(page -> UnitView.of(known.revision(), page))
                .orElseThrow(() -> RefusalProblem.of(
                        ListCode.NO_SUCH_UNIT.refusal(known.revision(), code).at("code")));
    }

    /** @param category code of a category; the professional grids of its field come first; absent is no category */
    @GetMapping("/areas/{grid}/professional-grids")
    ProfessionalsView professional(
            Access access,
            @PathVariable String grid,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable OffsetDateTime at) {
        Instant when = Times.sensible("at", at, clock.instant());
        People known = at(when);
        if (!known.entries().areas().containsKey(grid)) {
            throw RefusalProblem.of(
                    RosterCode.UNKNOWN_GRID.refusal(known.revision(), grid).at("grid"));
        }
        check(access, known.reachOfGrid(grid));
        List<ProfessionalView> found = new GridStaff(known.entries())
                .over(grid, category, day(known, when)).stream()
                        .map(ProfessionalView::of)
                        .toList();
        return new ProfessionalsView(known.revision(), grid, found);
    }

    /** The first 500 message groups whose owner has left, and how many there are. */
    @Allow(
            in = DISTRICT,
            to = {REGISTRY_KEEPER, DUTY_LEADER, SUPERVISOR})
    @GetMapping("/groups/ownerless")
    OwnerlessGroups ownerless(@RequestParam(required = false) @Nullable OffsetDateTime at) {
        Instant when = Times.sensible("at", at, clock.instant());
        People known = at(when);
        List<OwnerlessView> found = GroupOwners.ownerless(known.entries(), day(known, when)).stream()
                .map(OwnerlessView::of)
                .toList();
        return new OwnerlessGroups(
                known.revision(), found.size(), found.stream().limit(MOST).toList());
    }

    private static void check(Access access, Reach target) {
        if (!access.reaches(target)) {
            throw RefusalProblem.of(access.right().refusal(access.caller()));
        }
    }

    /** The message groups that the caller owns in the revision in force. */
    @Allow(in = OWN, to = GROUP_OWNER)
    @GetMapping("/groups/own")
    OwnGroups own(Access access) {
        People known = at(clock.instant());
        return new OwnGroups(
                known.revision(),
                GroupOwners.ownedBy(known.entries(), access.id()).stream()
                        .map(GroupView::of)
                        .toList());
    }

    private People at(Instant when) {
        return people.at(when)
                .orElseThrow(() -> RefusalProblem.of(
                        RevisionCode.NO_REVISION_IN_FORCE.refusal(when).at("at")));
    }

    private static LocalDate day(People known, Instant when) {
        return LocalDate.ofInstant(when, known.entries().zone());
    }
}
