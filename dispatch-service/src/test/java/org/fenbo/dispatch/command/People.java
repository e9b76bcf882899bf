package org.fenbo.dispatch.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.dispatch.approval.ApprovalMatrix;
import org.fenbo.dispatch.approval.CaseApproving;
import org.fenbo.dispatch.approval.store.CommandJson;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CaseReach;
import org.fenbo.dispatch.casefile.Demands;
import org.fenbo.dispatch.casefile.Guidance;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.UnitCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Callers for tests. */
public final class People {
    static final String DISTRICT = "440399";
    static final Reach IN_DISTRICT = Reach.NOWHERE
            .with(Scope.DISTRICT, DISTRICT)
            .with(Scope.AREA, DISTRICT)
            .with(Scope.CENTRE, List.of(DISTRICT, "U-S1"));
    /** The centre of the street. */
    static final UnitCode CENTRE = new UnitCode("U-S1");

    /** The command centre. */
    static final UnitCode COMMAND = new UnitCode("U-CMD");

    /**
     * The reach of cases in these tests: each area belongs to the area whose code is the first nine digits of its own
     * code, and one centre dispatches
     * all cases that are not referred to the command centre.
     */
    public static final CaseReach REACH = reach(Optional.of(CENTRE));

    /** @param centre the centre that the registry has for all cases */
    public static CaseReach reach(Optional<UnitCode> centre) {
        return reach(centre, Demands.NONE, Map.of());
    }

    /** A registry that shows this on each order. */
    public static CaseReach showing(Guidance guidance) {
        return reach(Optional.of(CENTRE), Demands.NONE, Map.of(), guidance);
    }

    /** @param collectors the area of each collector that the list names */
    static CaseReach reach(Optional<UnitCode> centre, Demands demands, Map<String, String> collectors) {
        return reach(centre, demands, collectors, Guidance.NONE);
    }

    private static CaseReach reach(
            Optional<UnitCode> centre, Demands demands, Map<String, String> collectors, Guidance guidance) {
        return new CaseReach(new CaseReach.Places() {
            @Override
            public long edition() {
                return 1;
            }

            @Override
            public List<String> areasOf(@Nullable AreaCode area) {
                return area == null
                        ? List.of()
                        : List.of(area.value(), area.value().substring(0, 9));
            }

            @Override
            public Optional<UnitCode> centreFor(Matter matter, QueueGround ground) {
                return ground == QueueGround.REFERRED ? centre.map(street -> COMMAND) : centre;
            }

            @Override
            public boolean isCentre(UnitCode unit) {
                return !unit.value().equals("U-ENDED");
            }

            @Override
            public Predicate<UnitCode> mayAnswer(Matter matter) {
                return unit -> !unit.value().equals("U-ENDED");
            }

            @Override
            public Set<String> factsToState(Matter matter) {
                return Set.of("size");
            }

            @Override
            public Demands demands(Matter matter) {
                return demands;
            }

            @Override
            public Guidance guidance(Matter matter, Order order) {
                return guidance;
            }

            @Override
            public List<String> linkedGrids(Matter matter) {
                return collectors.containsKey(LINKED) ? List.of(LINKED) : List.of();
            }

            @Override
            public boolean hasCollector(Set<String> areas, Set<String> except) {
                return collectors.entrySet().stream()
                        .anyMatch(one -> areas.contains(one.getValue()) && !except.contains(one.getKey()));
            }
        });
    }

    /** A grid that is linked to the grid of the case, and its collector, if the list has this collector. */
    static final String LINKED = "440399001009";

    public static final CaseApproving APPROVING = new CaseApproving(
            ApprovalMatrix.STANDARD, new CommandJson(JsonMapper.builder().build()));

    private People() {}

    /** A person of the district, without a unit. */
    static Caller caller(OfficerId officer, Role role) {
        return new Caller(officer.value(), null, Set.of(role), IN_DISTRICT);
    }

    /** A person of a unit. */
    static Caller caller(OfficerId officer, Role role, UnitCode unit) {
        return new Caller(officer.value(), unit.value(), Set.of(role), IN_DISTRICT.with(Scope.UNIT, unit.value()));
    }
}
