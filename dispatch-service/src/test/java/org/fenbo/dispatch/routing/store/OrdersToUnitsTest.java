package org.fenbo.dispatch.routing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.events.revision.FixedRevisions;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.dispatch.casefile.CaseFile.OnQueue;
import org.fenbo.dispatch.casefile.Cases;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.FilingEvent.CaseQueued;
import org.fenbo.dispatch.casefile.OrderEvent.OrderDispatched;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.Answer;
import org.fenbo.dispatch.routing.DispatchCase;
import org.fenbo.dispatch.routing.DispatchCase.Dispatch;
import org.fenbo.dispatch.routing.Facts;
import org.fenbo.dispatch.routing.RoutingTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
        CaseQueued queued = new CaseQueued(QueueGround.BY_DECISION, 1, new UnitCode("U-S1"), List.of(), Cases.NOON);
        OnQueue waiting = new OnQueue(Cases.with(queued), queued);
        Actor dispatcher = new Actor("O-DISP", "U-S1", "dispatcher", null);
        DispatchCase dispatching = new DispatchCase(copy(entries));
        Responsibility decision = new Responsibility.ByDecision(Cases.DISPATCHER, "theirs");
        assertThat(dispatching.events(waiting, dispatcher, new Dispatch("U-X", "theirs"), Cases.NOON))
                .isEqualTo(Outcome.done(List.of(new OrderDispatched(1, new UnitCode("U-X"), decision, Cases.NOON))));
    }

    /** The copy of a registry in which these entries are in force. */
    private static RoutingCopy copy(RegistryEntries entries) {
        return new RoutingCopy(
                new FixedRevisions<RoutingTable>().with(1, Instant.EPOCH, new RoutingTable(1, entries.content())));
    }

    @Test
    @DisplayName("单位已撤销或尚未成立时，不得向其派单；存续的首日和末日可以 (ORG-3e)")
    void an_order_to_a_unit_that_does_not_exist_at_this_moment_is_refused() {
        LocalDate today = LocalDate.ofInstant(Cases.NOON, ZoneId.of("Asia/Shanghai"));
        assertThat(dispatched(today.minusDays(9), today)).isInstanceOf(Outcome.Done.class);
        assertThat(dispatched(today, today.plusDays(9))).isInstanceOf(Outcome.Done.class);
        Outcome<?> ended = Outcome.refused(
                DispatchCode.UNIT_NOT_VALID.refusal("U-X", Cases.NOON).at("unit"));
        assertThat(dispatched(today.minusDays(9), today.minusDays(1))).isEqualTo(ended);
        assertThat(dispatched(today.plusDays(1), today.plusDays(9))).isEqualTo(ended);
    }

    private static Outcome<?> dispatched(LocalDate from, LocalDate until) {
        RegistryEntries entries = new RegistryEntries();
        entries.add("unit", "U-X", JsonMapper.shared().readTree("""
                        {"kind": "DEPARTMENT", "serves": [], "from": "%s", "until": "%s"}
                        """.formatted(from, until)));
        CaseQueued queued = new CaseQueued(QueueGround.BY_DECISION, 1, new UnitCode("U-S1"), List.of(), Cases.NOON);
        return new DispatchCase(copy(entries))
                .events(
                        new OnQueue(Cases.with(queued), queued),
                        new Actor("O-DISP", "U-S1", "dispatcher", null),
                        new Dispatch("U-X", "theirs"),
                        Cases.NOON);
    }

    @Test
    @DisplayName("清单写明由外包单位负责的常规事项，直接派给外包单位 (ORG-3g)")
    void a_routine_category_goes_straight_to_a_contractor() {
        RegistryEntries entries = new RegistryEntries();
        entries.add("unit", "U-X", JsonMapper.shared().readTree("{\"kind\": \"CONTRACTOR\", \"serves\": []}"));
        entries.add("duty", "D-1", JsonMapper.shared().readTree("""
                        {"category": "CG-0101", "answer": "DUTY", "lead": "U-X", "cooperators": []}
                        """));
        RoutingTable table = new RoutingTable(7, entries.content());
        Answer answer = table.answerFor(new CategoryCode("CG-0101"), null, new Facts(Cases.NOON, Map.of()));
        assertThat(answer).isInstanceOfSatisfying(Answer.ByDuty.class, by -> {
            assertThat(by.lead()).isEqualTo(new UnitCode("U-X"));
            assertThat(by.duty()).isEqualTo("D-1");
        });
    }
}
