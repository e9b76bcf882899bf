package org.fenbo.dispatch.verification;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseFile.OnOrder;
import org.fenbo.dispatch.casefile.CaseReach;
import org.fenbo.dispatch.casefile.Demands;
import org.fenbo.dispatch.casefile.Order;

/**
 * Who verifies an answered order (CASE-13b). If the category names other roles than the collector, they do (REG-11k).
 * Otherwise the queues of the grid's collectors show the task first. When these have had their turn (CASE-13f), or if the
 * list has no collector of the grid, the collectors of the linked grids are next. After them it is the turn of the
 * verifiers, where the category allows a verification by photo or phone.
 */
public record VerificationLine(CaseReach reach) {
    /** The roles that a category can name. */
    public static final List<Role> ROLES = List.of(
            Role.VERIFIER,
            Role.COLLECTOR,
            Role.DUTY_LEADER,
            Role.AREA_LEADER,
            Role.SUPERVISOR,
            Role.QUALITY_INSPECTOR,
            Role.CALL_BACK,
            Role.CALL_TAKER);

    /** The codes of all who may verify the order, in the scope {@link Scope#PART}. */
    public Reach may(CaseFile file, Order.Answered order, Reach codes) {
        Demands demands = reach.demands(file);
        List<Role> others = others(demands);
        Stream<String> byOthers = Reach.ofRoles(others, codes.in(Scope.AREA)).stream();
        return codes.with(
                Scope.PART,
                isOfOthers(demands)
                        ? byOthers.toList()
                        : Stream.concat(collectors(file, order, codes).stream(), byOthers)
                                .toList());
    }

    /** The codes of those whose turn it is now, in the scope {@link Scope#PART}. */
    public Reach now(OnOrder<Order.Answered> on, Reach codes) {
        if (isOfOthers(reach.demands(on.file()))) {
            return codes;
        }
        Set<String> except = Verifiers.excluded(on);
        return Stream.of(own(on.order(), codes), linked(on.file(), on.order()))
                .filter(areas -> reach.hasCollector(areas, except))
                .findFirst()
                .map(areas -> codes.with(Scope.PART, Reach.ofRoles(List.of(Role.COLLECTOR), areas)))
                .orElse(codes);
    }

    /** Whether the category leaves the verification to other roles than the collector. */
    private static boolean isOfOthers(Demands demands) {
        List<Role> named = named(demands);
        return !named.isEmpty() && !named.contains(Role.COLLECTOR);
    }

    private static List<Role> others(Demands demands) {
        List<Role> named =
                named(demands).stream().filter(role -> role != Role.COLLECTOR).toList();
        return named.isEmpty() && demands.centreVerifies() ? List.of(Role.VERIFIER) : named;
    }

    private static List<Role> named(Demands demands) {
        return demands.verifiers().stream().filter(ROLES::contains).toList();
    }

    /** The collectors who have not had their turn: those of the case's areas, and those of the linked grids. */
    private List<String> collectors(CaseFile file, Order.Answered order, Reach codes) {
        return Reach.ofRoles(
                List.of(Role.COLLECTOR),
                Stream.concat(own(order, codes).stream(), linked(file, order).stream())
                        .collect(Collectors.toSet()));
    }

    private static Set<String> own(Order.Answered order, Reach codes) {
        return order.undecided().without(codes.in(Scope.AREA));
    }

    private Set<String> linked(CaseFile file, Order.Answered order) {
        return order.undecided().without(reach.linkedGrids(file));
    }
}
