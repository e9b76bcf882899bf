package org.fenbo.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.DISPATCHER;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.queued;
import static org.fenbo.dispatch.casefile.Cases.with;
import static org.fenbo.dispatch.casefile.Cases.withdrawn;
import static org.fenbo.dispatch.routing.MadeUpRegistry.centre;
import static org.fenbo.dispatch.routing.MadeUpRegistry.lead;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseFile.OnQueue;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.FilingEvent.CaseQueued;
import org.fenbo.dispatch.casefile.FilingEvent.FactsStated;
import org.fenbo.dispatch.casefile.OrderEvent.OrderDispatched;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.QueuePlace;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.RoutingContent.Assignment;
import org.fenbo.dispatch.routing.RoutingContent.DutyEntry;
import org.fenbo.dispatch.routing.RoutingContent.Where;
import org.fenbo.dispatch.routing.StateFacts.Stated;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The cases of these tests wait although a duty would answer if the size were known. */
class StateFactsTest {
    private static final Actor CENTRE = new Actor(DISPATCHER.value(), null, null, null);
    private static final Condition LARGE =
            new Condition.Range("size", List.of(new Condition.End.AtLeast(BigDecimal.TEN)));
    private static final Condition SMALL =
            new Condition.Range("size", List.of(new Condition.End.Below(BigDecimal.TEN)));
    private static final Condition COMPLAINT = new Condition.OneOf("nature", Set.of("COMPLAINT"));
    private static final CaseFile WAITING = with(queued(QueueGround.BY_DECISION));

    @Test
    @DisplayName("派遣员补充清单所缺的事实后重新查找，有职责承担的自动派单 (CASE-2j, REG-4g)")
    void with_the_missing_fact_the_case_is_dispatched_by_its_duty() {
        assertThat(state(WAITING, Map.of("size", "12"), line("D-BIG", LARGE), line("D-SMALL", SMALL)))
                .satisfies(events -> {
                    assertThat(events.getFirst()).isEqualTo(new FactsStated(Map.of("size", "12"), DISPATCHER, NOON));
                    assertThat(events.getLast())
                            .isInstanceOfSatisfying(
                                    OrderDispatched.class,
                                    order -> assertThat(order.unit()).isEqualTo(new UnitCode("U-D-BIG")));
                });
    }

    @Test
    @DisplayName("规模、费用、重点场所决定派给哪个单位：小修归社区，大修归街道 (REG-4c,e)")
    void size_cost_and_key_place_decide_the_unit() {
        Condition cheap = new Condition.Range("cost", List.of(new Condition.End.Below(new BigDecimal(5_000))));
        Condition dear = new Condition.Range("cost", List.of(new Condition.End.AtLeast(new BigDecimal(5_000))));
        Condition school = new Condition.OneOf("keyPlace", Set.of("SCHOOL"));
        assertThat(unit(Map.of("size", "3"), line("D-BIG", LARGE), line("D-SMALL", SMALL)))
                .isEqualTo("U-D-SMALL");
        assertThat(unit(Map.of("size", "10"), line("D-BIG", LARGE), line("D-SMALL", SMALL)))
                .isEqualTo("U-D-BIG");
        assertThat(unit(Map.of("cost", "4999"), line("D-DEAR", dear), line("D-CHEAP", cheap)))
                .isEqualTo("U-D-CHEAP");
        assertThat(unit(Map.of("cost", "5000"), line("D-DEAR", dear), line("D-CHEAP", cheap)))
                .isEqualTo("U-D-DEAR");
        assertThat(unit(Map.of("keyPlace", "SCHOOL"), line("D-SCHOOL", school))).isEqualTo("U-D-SCHOOL");
    }

    private static String unit(Map<String, String> facts, DutyEntry... lines) {
        return ((OrderDispatched) state(WAITING, facts, lines).getLast()).unit().value();
    }

    @Test
    @DisplayName("事实填错可重填，以后填的为准 (CASE-2j)")
    void a_fact_that_is_stated_again_replaces_the_earlier_value() {
        DutyEntry open = new DutyEntry(
                "D-OPEN",
                "CG-0101",
                Where.ANYWHERE,
                new Assignment.ByDecision(List.of()),
                List.of(LARGE),
                Condition.Days.ALL);
        CaseFile wrong = with(queued(QueueGround.BY_DECISION));
        for (CaseEvent event : state(wrong, Map.of("size", "12"), open, line("D-SMALL", SMALL))) {
            wrong = wrong.after(event);
        }
        assertThat(wrong.queue()).isInstanceOf(QueuePlace.Waiting.class);
        assertThat(state(wrong, Map.of("size", "3"), open, line("D-SMALL", SMALL))
                        .getLast())
                .isInstanceOfSatisfying(
                        OrderDispatched.class, order -> assertThat(order.unit()).isEqualTo(new UnitCode("U-D-SMALL")));
    }

    @Test
    @DisplayName("撤回过工单的案件补充事实后仍由人派单，新的职责单位列为候选 (CASE-2j)")
    void a_case_that_had_an_order_still_waits_for_a_person() {
        CaseFile again = with(dispatched(1, CLEANING), withdrawn(1), queued(QueueGround.WITHDRAWN));
        assertThat(state(again, Map.of("size", "12"), line("D-BIG", LARGE)).getLast())
                .isInstanceOfSatisfying(CaseQueued.class, queue -> {
                    assertThat(queue.ground()).isEqualTo(QueueGround.WITHDRAWN);
                    assertThat(queue.candidates())
                            .containsExactly(RankedUnit.ofRegistry(new UnitCode("U-D-BIG"), 0, 0));
                });
    }

    @Test
    @DisplayName("只收清单所需的事实；渠道、性质以上报为准，不得另填 (CASE-2j)")
    void only_facts_that_the_list_asks_for_and_the_report_does_not_tell_are_taken() {
        StateFacts facts = stating(line("D-BIG", LARGE, COMPLAINT));
        for (String other : List.of("colour", "nature")) {
            assertThat(facts.events(on(WAITING), CENTRE, new Stated(Map.of("size", "12", other, "x")), NOON))
                    .isEqualTo(Outcome.refused(
                            DispatchCode.FACT_NOT_ASKED.refusal(other, "size").at("facts")));
        }
        assertThat(facts.refusal(on(WAITING), CENTRE, NOON)).isEmpty();
        assertThat(stating(line("D-ANY", COMPLAINT)).refusal(on(WAITING), CENTRE, NOON))
                .contains(DispatchCode.NO_FACT_ASKED.refusal());
    }

    @Test
    @DisplayName("须为数字的事实填了文字的不收；否则收回的事项会因此放给街道 (CASE-2j, REG-17d)")
    void a_text_is_no_value_of_a_fact_that_is_compared_with_numbers() {
        for (String value : List.of("不详", "约12", "1e9", "12 平方米")) {
            assertThat(stating(line("D-BIG", LARGE))
                            .events(on(WAITING), CENTRE, new Stated(Map.of("size", value)), NOON))
                    .as(value)
                    .isEqualTo(Outcome.refused(
                            DispatchCode.FACT_NOT_A_NUMBER.refusal("size").at("facts")));
        }
    }

    @Test
    @DisplayName("清单还有更新的版本没有收到时不按旧版本查 (CASE-2j, R16)")
    void a_case_is_not_looked_up_in_an_older_revision_than_before() {
        CaseFile later = with(new CaseQueued(QueueGround.BY_DECISION, 8, null, List.of(), NOON));
        assertThat(stating(line("D-BIG", LARGE)).events(on(later), CENTRE, new Stated(Map.of("size", "12")), NOON))
                .isEqualTo(DispatchCode.REVISION_AWAITED.refused());
    }

    @Test
    @DisplayName("填错的值使收回的条款不再适用时，仍可改正 (CASE-2j, REG-17d)")
    void a_wrong_value_that_frees_a_matter_can_be_corrected() {
        DutyEntry narrower = new DutyEntry(
                "D-BACK",
                "CG-0101-1",
                Where.ANYWHERE,
                lead("U-D-BIG"),
                List.of(LARGE),
                Condition.Days.ALL,
                new RoutingContent.Terms(true, false, false));
        RoutingTable table = new MadeUpRegistry(List.of(narrower), List.of(), List.of(), Map.of(), false)
                .table(Map.of(), Map.of("CG-0101-1", "CG-0101"));
        StateFacts facts = new StateFacts(new InForce(table), (matter, at) -> List.of(), of -> 1);
        CaseFile wrong = with(queued(QueueGround.BY_DECISION), new FactsStated(Map.of("size", "3"), DISPATCHER, NOON));

        assertThat(facts.events(on(wrong), CENTRE, new Stated(Map.of("size", "12")), NOON))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("具体工作事项所需的事实也可补充，工单即派给该事项的单位 (CASE-2j, REG-4g)")
    void a_fact_of_a_work_item_can_be_stated() {
        DutyEntry open = new DutyEntry("D-OPEN", "CG-0101", Where.ANYWHERE, new Assignment.ByDecision(List.of()));
        RoutingContent.WorkItem item =
                new RoutingContent.WorkItem("W", "D-OPEN", "大修", "U-S", List.of(), Where.ANYWHERE, List.of(LARGE));
        assertThat(events(
                                new StateFacts(
                                        new InForce(table(List.of(item), open)), (matter, at) -> List.of(), of -> 1),
                                WAITING,
                                Map.of("size", "12"))
                        .getLast())
                .isInstanceOfSatisfying(
                        OrderDispatched.class, order -> assertThat(order.unit()).isEqualTo(new UnitCode("U-S")));
    }

    private static DutyEntry line(String code, Condition... conditions) {
        return new DutyEntry(
                code, "CG-0101", Where.ANYWHERE, lead("U-" + code), List.of(conditions), Condition.Days.ALL);
    }

    private static RoutingTable table(List<RoutingContent.WorkItem> items, DutyEntry... lines) {
        RoutingContent.Unit command = centre("U-CMD", "DISTRICT", "D");
        List<RoutingContent.Unit> units = List.of(
                command,
                new RoutingContent.Unit("U-D-BIG", "DISTRICT", false, List.of()),
                new RoutingContent.Unit("U-D-SMALL", "DISTRICT", false, List.of()));
        return new MadeUpRegistry(List.of(lines), List.of(), units, Map.of(), false).table(items);
    }

    private static StateFacts stating(DutyEntry... lines) {
        return new StateFacts(new InForce(table(List.of(), lines)), (matter, at) -> List.of(), of -> 1);
    }

    private static List<CaseEvent> state(CaseFile file, Map<String, String> facts, DutyEntry... lines) {
        return events(stating(lines), file, facts);
    }

    private static List<CaseEvent> events(StateFacts decision, CaseFile file, Map<String, String> facts) {
        return switch (decision.events(on(file), CENTRE, new Stated(facts), NOON)) {
            case Outcome.Done(var events) -> events;
            case Outcome.Refused(var refusal) -> throw new AssertionError(refusal.code());
        };
    }

    private static OnQueue on(CaseFile file) {
        return file.queue() instanceof QueuePlace.Waiting(var queued)
                ? new OnQueue(file, queued)
                : new OnQueue(file, (CaseQueued) queued(QueueGround.BY_DECISION));
    }
}
