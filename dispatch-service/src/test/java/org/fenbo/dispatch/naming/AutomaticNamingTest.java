package org.fenbo.dispatch.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.MATTER;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.NUMBER;
import static org.fenbo.dispatch.casefile.Cases.SQUAD;
import static org.fenbo.dispatch.casefile.Cases.accepted;
import static org.fenbo.dispatch.casefile.Cases.answered;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.helping;
import static org.fenbo.dispatch.casefile.Cases.with;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.FilingEvent.CaseFiled;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.OrderEvent.PersonNamed;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.message.MessageRequest;
import org.fenbo.dispatch.naming.OpenOrders.OpenOrder;
import org.fenbo.dispatch.routing.FixedRouting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AutomaticNamingTest {
    private static final OfficerId PLATFORM = new OfficerId("dispatch");

    /** The people of units for tests. */
    record FixedStaff(Map<String, List<String>> on, List<String> leaders) implements UnitStaff {
        @Override
        public List<OfficerId> handlersOn(UnitCode unit, Instant at) {
            return on.getOrDefault(unit.value(), List.of()).stream()
                    .map(OfficerId::new)
                    .toList();
        }

        @Override
        public List<OfficerId> liaisonsOf(UnitCode unit, Instant at) {
            return List.of();
        }

        @Override
        public List<OfficerId> leadersOf(UnitCode unit, Instant at) {
            return leaders.stream().map(OfficerId::new).toList();
        }
    }

    /** Numbers of open orders for tests. */
    record FixedCounts(Map<String, Long> of) implements OpenOrders {
        @Override
        public Map<OfficerId, Long> counts(Collection<OfficerId> persons) {
            Map<OfficerId, Long> counts = new HashMap<>();
            persons.forEach(person ->
                    Optional.ofNullable(of.get(person.value())).ifPresent(number -> counts.put(person, number)));
            return counts;
        }

        @Override
        public Page<OpenOrder> of(OfficerId person, List<String> units, int limit) {
            return new Page<>(List.of(), 0);
        }
    }

    private static AutomaticNaming naming(Map<String, List<String>> on, Map<String, Long> counts) {
        FixedStaff staff = new FixedStaff(on, List.of("O-CHIEF"));
        return new AutomaticNaming(staff, new FixedCounts(counts), FixedRouting.EMPTY);
    }

    private static PersonNamed named(int order, String person) {
        return new PersonNamed(order, new OfficerId(person), PLATFORM, null, NOON);
    }

    @Test
    @DisplayName("自动指定在岗且未办结工单最少的人；同样多的按编码 (ORG-9d)")
    void the_handler_who_is_on_and_has_the_fewest_open_orders_is_named() {
        Map<String, List<String>> on = Map.of("U-CG", List.of("O-1", "O-2", "O-3"));
        CaseFile ordered = with(dispatched(1, CLEANING));
        assertThat(naming(on, Map.of("O-1", 2L, "O-2", 1L, "O-3", 1L)).events(ordered, NOON))
                .containsExactly(named(1, "O-2"));
        assertThat(naming(on, Map.of("O-1", 2L, "O-2", 1L)).events(ordered, NOON))
                .containsExactly(named(1, "O-3"));
    }

    @Test
    @DisplayName("已指定、已反馈的工单不动；协办单位的工单指定协办单位的人 (ORG-9d)")
    void only_an_open_order_without_a_person_gets_one() {
        AutomaticNaming naming = naming(Map.of("U-CG", List.of("O-1"), "U-SQ", List.of("O-9")), Map.of());
        CaseFile ordered = with(dispatched(1, CLEANING));
        assertThat(naming.events(ordered.after(named(1, "O-7")), NOON)).isEmpty();
        assertThat(naming.events(ordered.after(accepted(1)).after(answered(1)), NOON))
                .isEmpty();
        assertThat(naming.events(with(dispatched(1, CLEANING), helping(2, SQUAD)), NOON))
                .containsExactly(named(1, "O-1"), named(2, "O-9"));
    }

    @Test
    @DisplayName("采集人及其单位的人不被自动指定 (ORG-9d, CASE-6c)")
    void who_may_not_handle_the_case_is_not_named_automatically() {
        Map<String, List<String>> on = Map.of("U-CG", List.of("O-COLL", "O-STATIONED", "O-3"));
        CaseFile seenBySquad =
                CaseFile.begin(new CaseFiled(MATTER.seenBy(SQUAD), 3, NOON)).after(dispatched(1, CLEANING));
        assertThat(naming(on, Map.of("O-3", 9L)).events(seenBySquad, NOON)).containsExactly(named(1, "O-3"));
    }

    @Test
    @DisplayName("单位无人在岗：工单留在单位，单位负责人收到告警 (ORG-9e)")
    void an_order_stays_with_a_unit_of_which_nobody_is_on_and_its_head_is_alarmed() {
        AutomaticNaming nobody = naming(Map.of(), Map.of());
        assertThat(nobody.events(with(dispatched(1, CLEANING)), NOON)).isEmpty();
        assertThat(nobody.alarm(new OpenOrder(NUMBER, 1, CLEANING, NOON), 7, NOON))
                .containsExactly(new MessageRequest(
                        new OfficerId("O-CHIEF"),
                        "order-nobody-on",
                        Map.of("order", NUMBER + "-1", "unit", "U-CG"),
                        7,
                        NOON));
    }
}
