package org.fenbo.registry.pastcase.http;

import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.REGISTRY_APPROVER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.pastcase.PastCases;
import org.fenbo.registry.pastcase.PastCases.Figures;
import org.fenbo.registry.pastcase.PastCases.Ground;
import org.fenbo.registry.power.GrantedPower;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows how well the list covers the cases, and how granted powers are used. */
@Allow(
        in = DISTRICT,
        to = {REGISTRY_KEEPER, REGISTRY_APPROVER, SUPERVISOR, AUDITOR})
@RestController
@RequestMapping("/registry/v1")
class FiguresController {

    private final PastCases pastCases;
    private final InForce<Map<String, GrantedPower>> powers;
    private final MovableClock clock;

    FiguresController(PastCases pastCases, InForce<Map<String, GrantedPower>> powers, MovableClock clock) {
        this.pastCases = pastCases;
        this.powers = powers;
        this.clock = clock;
    }

    /**
     * How well the list covered the cases filed in a period (REG-10). Shares are from 0 to 1.
     *
     * @param firstOrders how many cases have a first order
     * @param byDuty share of the first orders that a duty decided
     * @param byDecision share of the first orders that a person decided
     * @param byFirstContact share of the first orders that a unit got as first contact
     * @param firstRight share of the closed cases that had the same unit in their first and last order
     * @param gaps the number of cases that no duty covered, by category; the empty code is for cases without a category
     */
    record FiguresView(
            int cases,
            int firstOrders,
            double byDuty,
            double byDecision,
            double byFirstContact,
            int closed,
            double firstRight,
            Map<String, Integer> gaps) {

        static FiguresView of(Figures figures) {
            int orders = figures.firstOrders().values().stream()
                    .mapToInt(count -> count)
                    .sum();
            return new FiguresView(
                    figures.cases(),
                    orders,
                    share(figures.firstOrders().getOrDefault(Ground.DUTY, 0), orders),
                    share(figures.firstOrders().getOrDefault(Ground.DECISION, 0), orders),
                    share(figures.firstOrders().getOrDefault(Ground.FIRST_CONTACT, 0), orders),
                    figures.closed(),
                    share(figures.firstRight(), figures.closed()),
                    figures.gaps());
        }

        private static double share(int part, int all) {
            return all == 0 ? 0 : (double) part / all;
        }
    }

    /** @param until end of the period, excluded; absent is now */
    @GetMapping("/figures")
    FiguresView figures(
            @RequestParam OffsetDateTime from, @RequestParam(required = false) @Nullable OffsetDateTime until) {
        return FiguresView.of(pastCases.figures(from.toInstant(), until == null ? clock.instant() : until.toInstant()));
    }

    /**
     * A granted power and its use (REG-14).
     *
     * @param team code of the unit that has claimed the power; absent while the power is only offered
     * @param cases how many cases the duty dispatched to the team with their first order
     * @param returned how many of these cases were returned at least once
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PowerView(
            String code,
            String duty,
            String area,
            @Nullable String team,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            int cases,
            int returned) {}

    @GetMapping("/powers")
    List<PowerView> powers() {
        return powers.at(clock.instant()).orElse(Map.of()).values().stream()
                .map(this::view)
                .toList();
    }

    private PowerView view(GrantedPower power) {
        String team = power.team();
        PastCases.Use use = team == null ? new PastCases.Use(0, 0) : pastCases.use(power.duty(), team);
        return new PowerView(
                power.code(),
                power.duty(),
                power.area(),
                team,
                power.validity().from(),
                power.validity().until(),
                use.cases(),
                use.returned());
    }
}
