package org.fenbo.registry.pastcase.http;

import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.REGISTRY_APPROVER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.lookup.Answer;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.pastcase.Drift;
import org.fenbo.registry.pastcase.PastCases;
import org.fenbo.registry.policy.NumberPolicy;
import org.fenbo.registry.refusal.SharedCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows which matters moved to another unit, and whether the list names this unit. */
@Allow(
        in = DISTRICT,
        to = {REGISTRY_KEEPER, REGISTRY_APPROVER, SUPERVISOR, AUDITOR})
@RestController
@RequestMapping("/registry/v1")
class DriftController {
    private static final int STREETS = 1;

    private final PastCases pastCases;
    private final Lookup lookup;
    private final InForce<Hierarchy> areas;
    private final InForce<NumberPolicy> policy;
    private final MovableClock clock;

    DriftController(PastCases pastCases, Lookup lookup, InForce<Hierarchy> areas, MovableClock clock) {
        this.pastCases = pastCases;
        this.lookup = lookup;
        this.areas = areas;
        this.policy = new InForce<>(
                lookup, (revision, entries) -> NumberPolicy.in(entries.policies(), NumberPolicy.Kind.DRIFT));
        this.clock = clock;
    }

    /**
     * The matters that moved to another unit.
     *
     * @param since begin of the earlier period, which ends where the later period begins
     * @param from begin of the later period
     * @param until end of the later period, excluded
     * @param fewestCases how many cases a matter had at least in each period (policy {@code drift})
     * @param compared how many matters had this number of cases
     */
    record DriftView(
            Instant since, Instant from, Instant until, int fewestCases, int compared, List<MovedView> moved) {}

    /**
     * A category in one street that moved to another unit.
     *
     * @param first the first case that the new units handled in the later period
     * @param last the last of these cases
     * @param listed what the list answered at the end of the later period; null if the list leaves the matter to a
     *     person or to first contact
     */
    record MovedView(
            String category,
            String street,
            MostView before,
            MostView now,
            PastCases.Dated first,
            PastCases.Dated last,
            @Nullable ListedView listed) {}

    /**
     * The units that handled most cases of a matter: one unit, or several units with the same number of cases.
     *
     * @param handled how many cases each of these units handled
     * @param cases how many cases the matter had
     */
    record MostView(List<String> units, int handled, int cases) {
        static MostView of(Drift.Most most) {
            return new MostView(most.units(), most.handled(), most.cases());
        }
    }

    /**
     * The duty that answers for a matter.
     *
     * @param agrees whether the duty names a unit that handles most cases of the matter now
     */
    record ListedView(String duty, String unit, boolean agrees) {}

    /**
     * Compares a period with the period before it. Counts closed cases by their time of filing and by the unit that
     * handled them in the end.
     *
     * @param until end of the later period, excluded; absent is now
     * @param since begin of the earlier period; absent: both periods have the same length
     */
    @GetMapping("/drift")
    DriftView drift(
            @RequestParam OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime until,
            @RequestParam(required = false) @Nullable OffsetDateTime since) {
        Instant begin = from.toInstant();
        Instant end = until == null ? clock.instant() : until.toInstant();
        Instant earlier = since == null ? begin.minus(Duration.between(begin, end)) : since.toInstant();
        refuseEmpty(begin, end);
        refuseEmpty(earlier, begin);
        int fewest = policy.at(end)
                .orElseGet(() -> NumberPolicy.usual(NumberPolicy.Kind.DRIFT))
                .value(NumberPolicy.Name.FEWEST_COMPARED);
        Drift drift = Drift.between(
                pastCases.handled(earlier, begin),
                pastCases.handled(begin, end),
                fewest,
                new AreasAtLevel(areas.at(end), STREETS)::of);
        List<MovedView> moved =
                drift.moved().stream().map(one -> view(one, end)).toList();
        return new DriftView(earlier, begin, end, fewest, drift.compared(), moved);
    }

    private static void refuseEmpty(Instant begin, Instant end) {
        if (!begin.isBefore(end)) {
            throw RefusalProblem.of(SharedCode.NO_TIME_BETWEEN.refusal(begin, end));
        }
    }

    private MovedView view(Drift.Moved moved, Instant end) {
        return new MovedView(
                moved.matter().category(),
                moved.matter().street(),
                MostView.of(moved.before()),
                MostView.of(moved.now()),
                moved.span().first(),
                moved.span().last(),
                listed(moved, end).orElse(null));
    }

    /** The answer of the list at the last instant of the period, for a matter without further facts. */
    private Optional<ListedView> listed(Drift.Moved moved, Instant end) {
        return lookup.answer(moved.matter().category(), moved.matter().street(), end.minusNanos(1_000), Map.of())
                .flatMap(answer -> answer instanceof Answer.ByDuty duty
                        ? Optional.of(new ListedView(
                                duty.duty().code(),
                                duty.lead(),
                                moved.now().units().contains(duty.lead())))
                        : Optional.empty());
    }
}
