package org.fenbo.registry.roster.http;

import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.CALL_TAKER;
import static org.fenbo.backbone.kernel.Role.COLLECTOR;
import static org.fenbo.backbone.kernel.Role.DISPATCHER;
import static org.fenbo.backbone.kernel.Role.DUTY_LEADER;
import static org.fenbo.backbone.kernel.Role.OPERATOR;
import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Role.VERIFIER;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;
import static org.fenbo.backbone.kernel.Scope.OWN;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.Parameters;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.backbone.web.problem.Times;
import org.fenbo.backbone.web.problem.WebCode;
import org.fenbo.registry.refusal.RosterCode;
import org.fenbo.registry.roster.CoverGrids;
import org.fenbo.registry.roster.CoverGrids.Uncovered;
import org.fenbo.registry.roster.GridAssignment;
import org.fenbo.registry.roster.Rosters;
import org.fenbo.registry.roster.TimeRange;
import org.fenbo.registry.roster.http.RosterView.AlarmView;
import org.fenbo.registry.roster.http.RosterView.AssignmentView;
import org.fenbo.registry.roster.http.RosterView.CoverView;
import org.fenbo.registry.roster.http.RosterView.LinksView;
import org.fenbo.registry.roster.http.RosterView.PageView;
import org.fenbo.registry.roster.http.RosterView.ShiftsView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows who answers for a grid, and which grids nobody answers for (ORG-5). */
@Allow(
        in = DISTRICT,
        to = {REGISTRY_KEEPER, DUTY_LEADER, DISPATCHER, CALL_TAKER, VERIFIER, SUPERVISOR, OPERATOR, AUDITOR})
@RestController
@RequestMapping("/registry/v1/roster")
class RosterController {
    private static final int MOST = 200;

    private final CoverGrids covers;
    private final Rosters rosters;
    private final MovableClock clock;

    RosterController(CoverGrids covers, Rosters rosters, MovableClock clock) {
        this.covers = covers;
        this.rosters = rosters;
        this.clock = clock;
    }

    /** @param at an instant; absent is now */
    @GetMapping("/cover")
    CoverView cover(
            @RequestParam(defaultValue = "") String area, @RequestParam(required = false) @Nullable OffsetDateTime at) {
        if (area.isBlank()) {
            throw Parameters.missing("area");
        }
        Instant when = Times.sensible("at", at, clock.instant());
        return CoverView.of(RefusalProblem.orThrow(covers.cover(area, when)), when);
    }

    /**
     * A request for the uncovered grids at an instant or in a window.
     *
     * @param at the instant; absent is now; must be absent if a window is given
     * @param from when the window begins
     * @param until when the window ends, at most 7 days later
     * @param after code of the last grid on the previous page; absent is the first page
     * @param limit how many grids at most, 1 to 200; absent is 50
     */
    record UncoveredQuery(
            @Nullable OffsetDateTime at,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime until,
            @Nullable String after,
            @Nullable Integer limit) {
        private static final int USUAL = 50;

        int most() {
            return Math.clamp(Objects.requireNonNullElse(limit, USUAL), 1, MOST);
        }

        boolean isWindow() {
            return from != null || until != null;
        }
    }

    @GetMapping("/uncovered")
    PageView<?> uncovered(UncoveredQuery asked) {
        if (asked.isWindow()) {
            return page(RefusalProblem.orThrow(covers.uncovered(window(asked))), asked, Uncovered::grid);
        }
        Instant when = Times.sensible("at", asked.at(), clock.instant());
        List<AlarmView> alarms = RefusalProblem.orThrow(covers.uncovered(when)).stream()
                .map(AlarmView::of)
                .toList();
        return page(alarms, asked, AlarmView::grid);
    }

    private static TimeRange window(UncoveredQuery asked) {
        OffsetDateTime from = asked.from();
        OffsetDateTime until = asked.until();
        if (asked.at() != null || from == null || until == null) {
            throw wrongWindow(
                    new Words("at 与时段不能同时填写，时段须有起止", "send either at or a window; a window needs from and until"));
        }
        Instant begin = Times.sensible("from", from);
        Instant end = Times.sensible("until", until);
        if (!begin.isBefore(end) || end.isAfter(begin.plus(CoverGrids.LONGEST))) {
            throw wrongWindow(
                    new Words("%s 至 %s 须长于 0 天且不超过 7 天", "from %s until %s must be longer than 0 and at most 7 days")
                            .with(List.of(begin, end)));
        }
        return new TimeRange(begin, end);
    }

    private static Problem wrongWindow(Words detail) {
        return WebCode.INVALID_FIELD
                .problem(
                        detail,
                        new Words(
                                "只填 at，或填不超过 7 天的 from 和 until", "send at alone, or from and until of at most 7 days"))
                .field("until")
                .build();
    }

    private static <T> PageView<T> page(List<T> all, UncoveredQuery asked, Function<T, String> code) {
        String after = Objects.requireNonNullElse(asked.after(), "");
        List<T> left =
                all.stream().filter(one -> code.apply(one).compareTo(after) > 0).toList();
        List<T> found = left.stream().limit(asked.most()).toList();
        String next = found.size() < left.size() ? code.apply(found.getLast()) : null;
        return new PageView<>(all.size(), found, next);
    }

    /** The assignments in the order of their numbers. Ended assignments are included. */
    @GetMapping("/assignments")
    PageView<AssignmentView> assignments(
            @RequestParam(required = false) @Nullable String grid,
            @RequestParam(required = false) @Nullable String officer,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        Page<GridAssignment> page = rosters.list(new Rosters.Filter(grid, officer), after, most + 1);
        List<GridAssignment> found = page.items().stream().limit(most).toList();
        boolean more = found.size() < page.items().size();
        return new PageView<>(
                page.total(),
                found.stream().map(AssignmentView::of).toList(),
                more ? String.valueOf(found.getLast().number()) : null);
    }

    @GetMapping("/assignments/{number}")
    AssignmentView assignment(@PathVariable long number) {
        return rosters.find(number)
                .map(AssignmentView::of)
                .orElseThrow(() -> RefusalProblem.of(RosterCode.UNKNOWN_ASSIGNMENT.refusal(number)));
    }

    @Allow(
            in = DISTRICT,
            to = {REGISTRY_KEEPER, DUTY_LEADER, SUPERVISOR})
    @Allow(in = OWN, to = COLLECTOR)
    @GetMapping("/officers/{officer}/shifts")
    ShiftsView shifts(Access access, @PathVariable String officer) {
        // Only some roles may read the shifts, because the special days show the reason for a leave.
        if (!access.reaches(Reach.NOWHERE.with(OWN, officer))) {
            throw RefusalProblem.of(access.right().refusal(access.caller()));
        }
        return ShiftsView.of(officer, rosters.shifts(officer));
    }

    @GetMapping("/grids/{grid}/links")
    LinksView links(@PathVariable String grid) {
        return new LinksView(grid, rosters.links(grid));
    }
}
