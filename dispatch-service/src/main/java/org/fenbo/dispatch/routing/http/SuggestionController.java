package org.fenbo.dispatch.routing.http;

import static org.fenbo.backbone.kernel.Role.DISPATCHER;
import static org.fenbo.backbone.kernel.Role.DUTY_LEADER;
import static org.fenbo.backbone.kernel.Scope.AREA;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.web.command.CommandDoor;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.SuggestionLog;
import org.fenbo.dispatch.routing.Candidates;
import org.fenbo.dispatch.routing.OutsideSuggestions;
import org.fenbo.dispatch.routing.ProposedStaff;
import org.fenbo.dispatch.routing.Routing;
import org.fenbo.dispatch.routing.Suggestions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows the units that handled similar cases, from all cases learned until now (CASE-3). What is shown is recorded
 * (SEC-3b).
 */
@RestController
@RequestMapping("/dispatch/v1/cases/{number}/suggestions")
class SuggestionController {
    private final CommandDoor<CaseFile, CaseEvent> cases;
    private final Candidates candidates;
    private final ProposedStaff staff;
    private final OutsideSuggestions outside;
    private final SuggestionLog log;
    private final MovableClock clock;

    SuggestionController(
            CommandDoor<CaseFile, CaseEvent> cases,
            Routing list,
            Suggestions suggestions,
            ProposedStaff staff,
            OutsideSuggestions outside,
            SuggestionLog log,
            MovableClock clock) {
        this.cases = cases;
        this.candidates = new Candidates(list, suggestions);
        this.staff = staff;
        this.outside = outside;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Proposals for a case.
     *
     * @param staff officers of the professional grids over the place, those of the category's field first
     * @param candidates units, the most probable first; empty if no case has been learned yet
     */
    record Suggested(String number, List<StaffView> staff, List<SuggestedUnit> candidates) {}

    /**
     * An officer of a professional grid.
     *
     * @param ofField whether the category is of the grid's field
     */
    record StaffView(String officer, String grid, String field, boolean ofField) {}

    /**
     * A unit that a machine suggests (SEC-3a).
     *
     * @param machineMade always true: no person has checked the suggestion
     * @param model version of the model
     */
    record SuggestedUnit(
            String unit,
            double share,
            long cases,
            String likeness,
            boolean machineMade,
            @Nullable String model) {
        static SuggestedUnit of(RankedUnit one) {
            return new SuggestedUnit(
                    one.unit().value(), one.share(), one.cases(), one.likeness(), one.machineMade(), one.model());
        }
    }

    @Allow(
            in = AREA,
            to = {DISPATCHER, DUTY_LEADER})
    @GetMapping
    Suggested suggest(Access access, @PathVariable String number) {
        CaseFile file = cases.visible(
                        access.caller(),
                        RefusalProblem.orThrow(CaseNumber.read(number)).value(),
                        access.right())
                .state();
        Instant now = clock.instant();
        List<RankedUnit> found = Stream.concat(
                        candidates.of(List.of(), file.matter(), now).stream(), outside.of(file.matter(), now).stream())
                .toList();
        log.shown(file.number(), new OfficerId(access.id()), found, now);
        return new Suggested(
                number,
                staff.forCase(file.matter(), now).stream()
                        .map(one -> new StaffView(one.officer(), one.grid(), one.field(), one.ofField()))
                        .toList(),
                found.stream().map(SuggestedUnit::of).toList());
    }
}
