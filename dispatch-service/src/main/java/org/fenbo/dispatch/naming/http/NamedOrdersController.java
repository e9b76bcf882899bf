package org.fenbo.dispatch.naming.http;

import static org.fenbo.backbone.kernel.Role.UNIT_LIAISON;
import static org.fenbo.backbone.kernel.Scope.UNIT;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.naming.Officers;
import org.fenbo.dispatch.naming.OpenOrders;
import org.fenbo.dispatch.naming.OpenOrders.OpenOrder;
import org.fenbo.dispatch.naming.Presence;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the open orders for which a person was named, in the units of the liaison who asks (ORG-9f). */
@Allow(in = UNIT, to = UNIT_LIAISON)
@RestController
@RequestMapping("/dispatch/v1/officers/{officer}/orders")
class NamedOrdersController {
    private static final int MOST = 500;
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}._:-]{1,64}");

    private final OpenOrders open;
    private final Officers officers;
    private final MovableClock clock;

    NamedOrdersController(OpenOrders open, Officers officers, MovableClock clock) {
        this.open = open;
        this.officers = officers;
        this.clock = clock;
    }

    /**
     * The open orders of a person, the oldest first.
     *
     * @param state whether the person is there
     * @param until when the state of the person ends; absent if it has no known end
     * @param total how many open orders the person has; the list has at most 500 of them
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record NamedOrders(
            String officer, Presence.State state, Optional<Instant> until, long total, List<NamedOrder> orders) {}

    /** An open order. */
    record NamedOrder(String number, int order, String unit, Instant since) {
        static NamedOrder of(OpenOrder one) {
            return new NamedOrder(one.number().value(), one.order(), one.unit().value(), one.since());
        }
    }

    @GetMapping
    NamedOrders orders(Access access, @PathVariable String officer) {
        if (!CODE.matcher(officer).matches()) {
            throw RefusalProblem.of(DispatchCode.NO_SUCH_OFFICER.refusal());
        }
        OfficerId person = new OfficerId(officer);
        List<String> units = access.caller().claim().in(UNIT).stream().sorted().toList();
        Page<OpenOrder> found = open.of(person, units, MOST);
        if (found.total() == 0 && !worksFor(person, units)) {
            throw RefusalProblem.of(DispatchCode.NO_SUCH_OFFICER.refusal());
        }
        Presence presence = officers.presenceOf(person, clock.instant());
        return new NamedOrders(
                officer,
                presence.state(),
                presence.until(),
                found.total(),
                found.items().stream().map(NamedOrder::of).toList());
    }

    /** A liaison sees only whether the persons of the own units are there (SEC-1f). */
    private boolean worksFor(OfficerId person, List<String> units) {
        return officers.rightsOf(person, clock.instant())
                .filter(rights -> !Collections.disjoint(rights.units(), units))
                .isPresent();
    }
}
