package org.fenbo.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.DISPATCHER;
import static org.fenbo.dispatch.casefile.Cases.MATTER;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.with;
import static org.fenbo.dispatch.routing.MadeUpRegistry.centre;
import static org.fenbo.dispatch.routing.MadeUpRegistry.lead;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.fenbo.backbone.events.revision.FixedRevisions;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.CooperationEvent.CooperationDispatched;
import org.fenbo.dispatch.casefile.FilingEvent.CaseQueued;
import org.fenbo.dispatch.casefile.OrderEvent.OrderDispatched;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.governor.Switches;
import org.fenbo.dispatch.routing.RoutingContent.DutyEntry;
import org.fenbo.dispatch.routing.RoutingContent.Unit;
import org.fenbo.dispatch.routing.store.RoutingCopy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The category CG-0101 is off, all others are on. */
class SwitchedOffTest {
    private static final CategoryCode OFF = new CategoryCode("CG-0101");
    private static final Switches SWITCHES = category -> !OFF.equals(category);
    private static final DutyEntry DUTY = new DutyEntry("D-1", "CG-0101", RoutingContent.Where.ANYWHERE, lead("U-CG"));
    private static final Unit CENTRE = centre("U-CMD", "DISTRICT", "D");
    private static final Unit STREET = centre("U-S1", "STREET", "S1");
    private static final Unit UNIT = new Unit("U-CG", "DISTRICT", false, List.of());

    private final AtomicInteger turns = new AtomicInteger();

    private static Routing routing(Switches switches, boolean fallback, DutyEntry... lines) {
        RoutingTable table = new MadeUpRegistry(
                        List.of(lines), List.of(), List.of(CENTRE, STREET, UNIT), Map.of(), fallback)
                .table();
        return new RoutingCopy(new FixedRevisions<RoutingTable>().with(7, Instant.EPOCH, table), switches);
    }

    private CaseEvent filed(Routing routing) {
        return new FileCase(routing, (matter, at) -> List.of(), of -> turns.incrementAndGet(), () -> NOON)
                .of(MATTER, null)
                .getLast();
    }

    @Test
    @DisplayName("事项已停用自动派单：案件在派遣员队列中等待，理由注明已停用，清单所定单位为候选；启用的照常自动派单 (CASE-2f, CASE-22c)")
    void a_case_of_a_category_that_is_off_waits_with_the_unit_of_the_duty_as_candidate() {
        assertThat(filed(routing(Switches.ALL_ON, false, DUTY))).isInstanceOf(OrderDispatched.class);
        assertThat(filed(routing(SWITCHES, false, DUTY))).isInstanceOfSatisfying(CaseQueued.class, queued -> {
            assertThat(queued.ground()).isEqualTo(QueueGround.SWITCHED_OFF);
            assertThat(queued.candidates()).containsExactly(RankedUnit.ofRegistry(CLEANING, 0, 0));
            assertThat(queued.centre()).isEqualTo(new UnitCode("U-CMD"));
            assertThat(queued.explanation()).isNotNull();
        });
        assertThat(turns).hasValue(0);
    }

    @Test
    @DisplayName("已停用的事项没有职责覆盖时，不按兜底自动派单，按首问待派 (CASE-22c, CASE-4a)")
    void a_case_that_no_duty_covers_waits_for_first_contact() {
        assertThat(filed(routing(SWITCHES, true)))
                .isInstanceOfSatisfying(
                        CaseQueued.class, queued -> assertThat(queued.ground()).isEqualTo(QueueGround.FIRST_CONTACT));
    }

    @Test
    @DisplayName("等待的案件由派遣员派单，按人工裁量；新版本重新查找时，停用的仍等待，已恢复的自动派单 (CASE-22c,e)")
    void a_person_dispatches_a_waiting_case_and_a_new_revision_does_not() {
        CaseEvent queued = new CaseQueued(QueueGround.SWITCHED_OFF, 3, null, List.of(), NOON);
        CaseFile waiting = with(queued);
        Routing off = routing(SWITCHES, false, DUTY);
        assertThat(again(off, waiting).getLast())
                .isInstanceOfSatisfying(
                        CaseQueued.class, still -> assertThat(still.ground()).isEqualTo(QueueGround.SWITCHED_OFF));
        assertThat(again(routing(Switches.ALL_ON, false, DUTY), waiting).getLast())
                .isInstanceOf(OrderDispatched.class);

        assertThat(byPerson(off, queued, "U-CG"))
                .singleElement()
                .isInstanceOfSatisfying(
                        OrderDispatched.class,
                        order -> assertThat(order.responsibility()).isInstanceOf(Responsibility.ByDecision.class));
    }

    @Test
    @DisplayName("停用期间派遣员确认清单所定单位的，职责载明的要求与协办单一并派出；改派其他单位或其他原因待派的只派主办单 (REG-2b,c, CASE-22c)")
    void a_person_who_confirms_the_unit_of_the_duty_gives_all_its_orders() {
        RoutingContent.Assignment helped = new RoutingContent.Assignment.ToLead(
                "U-CG", "清运", List.of(new Answer.Cooperator(new UnitCode("U-H"), "现场监测")));
        DutyEntry duty = new DutyEntry("D-1", "CG-0101", RoutingContent.Where.ANYWHERE, helped);
        RoutingTable table = new MadeUpRegistry(
                        List.of(duty),
                        List.of(),
                        List.of(CENTRE, UNIT, new Unit("U-H", "DISTRICT", false, List.of())),
                        Map.of(),
                        false)
                .table();
        Routing off = new RoutingCopy(new FixedRevisions<RoutingTable>().with(7, Instant.EPOCH, table), SWITCHES);
        CaseEvent queued = new CaseQueued(QueueGround.SWITCHED_OFF, 7, null, List.of(), NOON);
        Responsibility decided = new Responsibility.ByDecision(DISPATCHER, "theirs");
        assertThat(byPerson(off, queued, "U-CG"))
                .containsExactly(
                        new OrderDispatched(1, CLEANING, decided, "清运", null, NOON),
                        new CooperationDispatched(2, new UnitCode("U-H"), decided, "现场监测", NOON));
        assertThat(byPerson(off, queued, "U-H")).hasSize(1);
        CaseEvent open = new CaseQueued(QueueGround.BY_DECISION, 7, null, List.of(), NOON);
        assertThat(byPerson(off, open, "U-CG")).hasSize(1);
    }

    private static List<CaseEvent> byPerson(Routing routing, CaseEvent queued, String unit) {
        Outcome<List<CaseEvent>> dispatched = new DispatchCase(routing)
                .events(
                        new CaseFile.OnQueue(with(queued), (CaseQueued) queued),
                        new Actor(DISPATCHER.value(), null, null, null),
                        new DispatchCase.Dispatch(unit, "theirs"),
                        NOON);
        return dispatched instanceof Outcome.Done<List<CaseEvent>>(var done) ? done : List.<CaseEvent>of();
    }

    private List<CaseEvent> again(Routing routing, CaseFile waiting) {
        return new LookUpAgain(
                        routing, (matter, at) -> List.of(), of -> turns.incrementAndGet(), revision -> {}, () -> NOON)
                .of(waiting);
    }
}
