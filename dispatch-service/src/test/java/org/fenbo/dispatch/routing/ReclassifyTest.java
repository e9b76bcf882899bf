package org.fenbo.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.DISPATCHER;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.accepted;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.queued;
import static org.fenbo.dispatch.casefile.Cases.with;
import static org.fenbo.dispatch.casefile.Cases.withdrawn;
import static org.fenbo.dispatch.routing.MadeUpRegistry.lead;

import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.Cases;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.FilingEvent.CaseFiled;
import org.fenbo.dispatch.casefile.FilingEvent.CaseQueued;
import org.fenbo.dispatch.casefile.FilingEvent.CaseReclassified;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.OrderEvent.OrderDispatched;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.QueuePlace;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.ReclassifyCase.Reclassify;
import org.fenbo.dispatch.routing.RoutingContent.DutyEntry;
import org.fenbo.dispatch.routing.RoutingContent.Unit;
import org.fenbo.dispatch.routing.RoutingContent.Where;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In these tests the category of the cases has no duty, and a duty covers the category {@code leaf}. */
class ReclassifyTest {
    private static final Actor CENTRE = new Actor(DISPATCHER.value(), null, null, null);
    private static final CategoryCode LEAF = new CategoryCode("leaf");
    private static final UnitCode OWNER = new UnitCode("U-LEAF");
    private static final Routing LIST = new InForce(new MadeUpRegistry(
                    List.of(new DutyEntry("D-LEAF", "leaf", Where.ANYWHERE, lead(OWNER.value()))),
                    List.of(),
                    List.of(new Unit(OWNER.value(), "DISTRICT", false, List.of())),
                    Map.of(),
                    false)
            .table());
    private final ReclassifyCase reclassify = new ReclassifyCase(LIST, (matter, at) -> List.of(), of -> 1);

    @Test
    @DisplayName("待派案件改事项后重新查找，有职责承担的自动派单；新旧事项都在案 (CASE-12c)")
    void a_waiting_case_is_dispatched_by_the_duty_of_its_new_category() {
        List<CaseEvent> events = done(with(queued(QueueGround.BY_DECISION)), "leaf");

        assertThat(events.getFirst()).isInstanceOfSatisfying(CaseReclassified.class, event -> {
            assertThat(event.category()).isEqualTo(LEAF);
            assertThat(event.formerCategory()).isEqualTo(new CategoryCode("CG-0101"));
            assertThat(event.reason()).isEqualTo("it is ice");
            assertThat(event.revision()).isEqualTo(MadeUpRegistry.REVISION);
            assertThat(event.officer()).isEqualTo(DISPATCHER);
        });
        assertThat(events.getLast())
                .isInstanceOfSatisfying(
                        OrderDispatched.class, order -> assertThat(order.unit()).isEqualTo(OWNER));
    }

    @Test
    @DisplayName("已派出的工单在撤回前不变；改类时记下清单现在的答案，撤回后按新事项查找 (CASE-12c)")
    void an_order_that_is_out_stays_until_somebody_withdraws_it() {
        CaseFile before = with(dispatched(1, CLEANING), accepted(1));
        List<CaseEvent> events = done(before, "leaf");
        CaseFile after = after(before, events);

        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        CaseReclassified.class,
                        event -> assertThat(event.explanation().zh()).contains("D-LEAF"));
        assertThat(after.orders()).isEqualTo(before.orders());
        assertThat(after.matter().category()).isEqualTo(LEAF);

        QueueAgain again = new QueueAgain(LIST, (matter, at) -> List.of());
        assertThat(again.after(after, withdrawn(1), QueueGround.WITHDRAWN, NOON).getLast())
                .isInstanceOfSatisfying(
                        CaseQueued.class,
                        queue -> assertThat(queue.candidates()).containsExactly(RankedUnit.ofRegistry(OWNER, 0, 0)));
    }

    @Test
    @DisplayName("改类后案件的紧急程度按新事项，时限随之而定；清单未给出紧急程度的，照旧 (CASE-12c, REG-11d)")
    void the_case_gets_the_urgency_of_its_new_category() {
        CaseFile before = with(dispatched(1, CLEANING), accepted(1));
        CaseFile urgent = after(before, done(before, "leaf"));
        assertThat(before.matter().urgency()).isEqualTo("NORMAL");
        assertThat(urgent.matter().urgency()).isEqualTo("URGENT");
        assertThat(after(urgent, done(urgent, "main")).matter().urgency()).isEqualTo("URGENT");
    }

    @Test
    @DisplayName("来件自报的紧急程度不因改类而改变 (CASE-12c, REG-11d)")
    void an_urgency_that_the_report_stated_stays() {
        CaseFile stated = CaseFile.begin(new CaseFiled(urgently(Cases.MATTER), 3, NOON));
        assertThat(done(stated, "leaf").getFirst())
                .isInstanceOfSatisfying(
                        CaseReclassified.class,
                        event -> assertThat(event.urgency()).isNull());
    }

    private static Matter urgently(Matter matter) {
        return new Matter(
                matter.number(),
                matter.report(),
                matter.channel(),
                matter.client(),
                matter.nature(),
                matter.category(),
                matter.area(),
                "URGENT",
                matter.text(),
                matter.collector(),
                matter.receivedAt());
    }

    @Test
    @DisplayName("曾派出过工单的案件改类后仍由人派单；争议案件仍待裁决 (CASE-12c, CASE-5e)")
    void a_person_dispatches_a_case_that_had_an_order_and_the_arbiter_rules_a_dispute() {
        for (QueueGround ground : List.of(QueueGround.WITHDRAWN, QueueGround.DISPUTED)) {
            CaseFile again = with(dispatched(1, CLEANING), withdrawn(1), queued(ground));
            assertThat(done(again, "leaf").getLast()).isInstanceOfSatisfying(CaseQueued.class, queue -> {
                assertThat(queue.ground()).isEqualTo(ground);
                assertThat(queue.candidates()).contains(RankedUnit.ofRegistry(OWNER, 0, 0));
            });
        }
    }

    @Test
    @DisplayName("清单没有或已停用的事项不收；与原事项相同的不收 (CASE-12c)")
    void a_category_that_the_list_does_not_have_and_the_same_category_are_refused() {
        CaseFile file = with(queued(QueueGround.BY_DECISION));
        assertThat(run(file, "ended"))
                .isEqualTo(Outcome.refused(DispatchCode.UNKNOWN_CATEGORY
                        .refusal(new CategoryCode("ended"))
                        .at("category")));
        CaseFile leaf = after(file, List.of(done(file, "leaf").getFirst()));
        assertThat(leaf.queue()).isInstanceOf(QueuePlace.Waiting.class);
        assertThat(run(leaf, " leaf "))
                .isEqualTo(
                        Outcome.refused(DispatchCode.SAME_CATEGORY.refusal(LEAF).at("category")));
    }

    @Test
    @DisplayName("每次改类、每次重办，全案时限各起一轮，轮次不重复 (CASE-12c, CASE-13e)")
    void another_category_and_a_redo_each_begin_a_round() {
        CaseFile file = with(queued(QueueGround.BY_DECISION));
        CaseFile first = after(file, done(file, "leaf").subList(0, 1));
        CaseFile second = after(first, done(first, "main").subList(0, 1));

        assertThat(round(done(file, "leaf"))).isEqualTo(2);
        assertThat(round(done(first, "main"))).isEqualTo(3);
        assertThat(round(done(second, "type"))).isEqualTo(4);
        assertThat(second.after(Cases.reopened(1)).standing().nextRound()).isEqualTo(5);
    }

    @Test
    @DisplayName("清单还有更新的版本没有收到时不按旧版本改类 (CASE-12c, R16)")
    void a_case_is_not_looked_up_in_an_older_revision_than_before() {
        CaseFile later = with(new CaseQueued(QueueGround.BY_DECISION, 8, null, List.of(), NOON));
        assertThat(run(later, "leaf")).isEqualTo(DispatchCode.REVISION_AWAITED.refused());
    }

    private static int round(List<CaseEvent> events) {
        return ((CaseReclassified) events.getFirst()).round();
    }

    private static CaseFile after(CaseFile file, List<CaseEvent> events) {
        return events.stream().reduce(file, CaseFile::after, (one, two) -> two);
    }

    private Outcome<List<CaseEvent>> run(CaseFile file, String category) {
        return reclassify.events(file, CENTRE, new Reclassify(category, "it is ice"), NOON);
    }

    private List<CaseEvent> done(CaseFile file, String category) {
        return switch (run(file, category)) {
            case Outcome.Done(var events) -> events;
            case Outcome.Refused(var refusal) -> throw new AssertionError(refusal.code());
        };
    }
}
