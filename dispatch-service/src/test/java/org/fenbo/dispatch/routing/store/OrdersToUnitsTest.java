package org.fenbo.dispatch.routing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.dispatch.casefile.CaseFile.OnQueue;
import org.fenbo.dispatch.casefile.Cases;
import org.fenbo.dispatch.casefile.FilingEvent.CaseQueued;
import org.fenbo.dispatch.casefile.OrderEvent.OrderDispatched;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.DispatchCase;
import org.fenbo.dispatch.routing.DispatchCase.Dispatch;
import org.fenbo.dispatch.routing.RoutingTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Tests that a case can be dispatched to a unit of any kind that the registry publishes. */
class OrdersToUnitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"DEPARTMENT", "STATIONED_AGENCY", "UTILITY", "COMMUNITY"})
    @DisplayName("分拨中心把工单直接派给部门、派驻机构、公用企业、社区 (CASE-2b)")
    void an_order_goes_directly_to_a_unit_of_any_kind(String kind) {
        RegistryEntries entries = new RegistryEntries();
        entries.add("unit", "U-X", JsonMapper.shared().readTree("{\"kind\":\"" + kind + "\",\"serves\":[]}"));
        RoutingTable table = new RoutingTable(1, entries.content());
        CaseQueued queued = new CaseQueued(QueueGround.BY_DECISION, 1, new UnitCode("U-S1"), List.of(), Cases.NOON);
        OnQueue waiting = new OnQueue(Cases.with(queued), queued);
        Actor dispatcher = new Actor("O-DISP", "U-S1", "dispatcher", null);
        DispatchCase dispatching = new DispatchCase((unit, at) -> table.knows(unit));
        Responsibility decision = new Responsibility.ByDecision(Cases.DISPATCHER, "theirs");
        assertThat(dispatching.events(waiting, dispatcher, new Dispatch("U-X", "theirs"), Cases.NOON))
                .isEqualTo(Outcome.done(List.of(new OrderDispatched(1, new UnitCode("U-X"), decision, Cases.NOON))));
    }
}
