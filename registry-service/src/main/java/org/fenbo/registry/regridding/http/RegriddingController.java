package org.fenbo.registry.regridding.http;

import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.REGISTRY_APPROVER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.SortedMap;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.pastcase.PastCases;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.regridding.ByArea;
import org.fenbo.registry.regridding.GridSet;
import org.fenbo.registry.regridding.GridSets;
import org.fenbo.registry.regridding.Preview;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the open cases in a new set of grids, and counts cases by the old set or the new set. */
@Allow(
        in = DISTRICT,
        to = {REGISTRY_KEEPER, REGISTRY_APPROVER, SUPERVISOR, AUDITOR})
@RestController
@RequestMapping("/registry/v1/revisions/{revision}")
class RegriddingController {

    private final GridSets sets;
    private final PastCases pastCases;
    private final MovableClock clock;

    RegriddingController(GridSets sets, PastCases pastCases, MovableClock clock) {
        this.sets = sets;
        this.pastCases = pastCases;
        this.clock = clock;
    }

    /**
     * Where the open cases would be in a new set of grids.
     *
     * @param at when the new set is in force; absent is the effective time of a published revision, and now for all
     *     other revisions
     */
    @GetMapping("/regridding")
    Preview preview(@PathVariable int revision, @RequestParam(required = false) @Nullable OffsetDateTime at) {
        return Preview.of(set(revision, at), pastCases.open());
    }

    /**
     * Cases by area.
     *
     * @param total the number of all cases filed in the period: the cases in {@code areas} and {@code withoutPlace}
     */
    record Counts(int revision, AreaKind kind, int total, int withoutPlace, SortedMap<String, Integer> areas) {}

    /**
     * Counts the cases filed in a period by the areas of a revision. The caller may choose any revision, even a
     * revision that was not in force in the period.
     *
     * @param until end of the period, excluded; absent is now
     * @param at an instant; it selects the old or the new set of a revision that has the two sets; absent is the
     *     effective time of a published revision, and now for all other revisions
     */
    @GetMapping("/cases-by-area")
    Counts counts(
            @PathVariable int revision,
            @RequestParam OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime until,
            @RequestParam(defaultValue = "GRID") AreaKind kind,
            @RequestParam(required = false) @Nullable OffsetDateTime at) {
        ByArea byArea = new ByArea(set(revision, at), kind);
        int[] total = {0};
        pastCases.each(from.toInstant(), until == null ? clock.instant() : until.toInstant(), one -> {
            byArea.add(one);
            total[0]++;
        });
        return new Counts(revision, kind, total[0], byArea.withoutPlace(), byArea.counts());
    }

    private GridSet set(int revision, @Nullable OffsetDateTime at) {
        Instant instant = at == null ? null : at.toInstant();
        return sets.of(revision, instant)
                .orElseThrow(() -> RefusalProblem.of(RevisionCode.UNKNOWN_REVISION.refusal(revision)));
    }
}
