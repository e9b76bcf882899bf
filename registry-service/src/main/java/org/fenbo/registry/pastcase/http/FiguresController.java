package org.fenbo.registry.pastcase.http;

import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.REGISTRY_APPROVER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.pastcase.ListUse;
import org.fenbo.registry.pastcase.PastCases;
import org.fenbo.registry.pastcase.PastCases.Gap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows how well the list covers the cases. */
@Allow(
        in = DISTRICT,
        to = {REGISTRY_KEEPER, REGISTRY_APPROVER, SUPERVISOR, AUDITOR})
@RestController
@RequestMapping("/registry/v1")
class FiguresController {

    private final PastCases pastCases;
    private final InForce<Hierarchy> areas;
    private final MovableClock clock;

    FiguresController(PastCases pastCases, InForce<Hierarchy> areas, MovableClock clock) {
        this.pastCases = pastCases;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * How the list answered the cases filed in a period (REG-10).
     *
     * @param units by the unit of the first order
     * @param areas by street and town, or by areas of another level
     * @param gaps the categories of the cases that no duty covered, the category with the most cases first
     */
    record FiguresView(SharesView all, List<SharesView> units, List<SharesView> areas, List<Gap> gaps) {
        static FiguresView of(ListUse use) {
            return new FiguresView(
                    SharesView.of(use.all()),
                    use.units().stream().map(SharesView::of).toList(),
                    use.areas().stream().map(SharesView::of).toList(),
                    use.gaps());
        }
    }

    /**
     * The cases of one unit, of one area, or of all. Shares are from 0 to 1.
     *
     * @param code code of the unit or the area; empty for all, and for cases without a known area
     * @param answered how many cases have an answer
     * @param byDuty share of the answers that a duty gives
     * @param byDecision share of the answers that a person decides
     * @param byFirstContact share of the answers by first contact, because no duty covers the case
     * @param closed how many cases were handled and closed
     * @param firstRight share of the closed cases that had the same unit in their first and last order
     */
    record SharesView(
            String code,
            int cases,
            int answered,
            double byDuty,
            double byDecision,
            double byFirstContact,
            int closed,
            double firstRight) {

        static SharesView of(ListUse.Shares shares) {
            int answered = shares.answered();
            return new SharesView(
                    shares.code(),
                    shares.cases(),
                    answered,
                    share(shares.byDuty(), answered),
                    share(shares.byDecision(), answered),
                    share(shares.byFirstContact(), answered),
                    shares.closed(),
                    share(shares.firstRight(), shares.closed()));
        }

        private static double share(int part, int all) {
            return all == 0 ? 0 : (double) part / all;
        }
    }

    /**
     * @param until end of the period, excluded; absent is now
     * @param level how many levels below the district the areas are: 1 is streets and towns
     */
    @GetMapping("/figures")
    FiguresView figures(
            @RequestParam OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime until,
            @RequestParam(defaultValue = "1") int level) {
        Instant now = clock.instant();
        PastCases.Figures figures = pastCases.figures(from.toInstant(), until == null ? now : until.toInstant());
        return FiguresView.of(ListUse.of(figures, new AreasAtLevel(areas.at(now), level)::of));
    }
}
