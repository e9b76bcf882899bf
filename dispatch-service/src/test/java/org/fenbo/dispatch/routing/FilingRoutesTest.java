package org.fenbo.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.MATTER;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.routing.MadeUpRegistry.REVISION;
import static org.fenbo.dispatch.routing.MadeUpRegistry.centre;
import static org.fenbo.dispatch.routing.MadeUpRegistry.lead;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.Cases;
import org.fenbo.dispatch.casefile.FilingEvent.CaseFiled;
import org.fenbo.dispatch.casefile.FilingEvent.CaseQueued;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.OrderEvent.OrderDispatched;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.RoutingContent.Assignment;
import org.fenbo.dispatch.routing.RoutingContent.DutyEntry;
import org.fenbo.dispatch.routing.RoutingContent.Where;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests which unit or queue gets the case of a filed report, by the duties of the registry. */
class FilingRoutesTest {
    private static final String CATEGORY = "CG-0101";
    private static final String STREET = "440399001001";
    private static final List<RankedUnit> CANDIDATES =
            List.of(new RankedUnit(new UnitCode("U-SQ"), 0.5, 4, "category"));

    private static final DutyEntry BY_DECISION =
            new DutyEntry("D-001", CATEGORY, Where.ANYWHERE, new Assignment.ByDecision(List.of()));

    @Test
    @DisplayName("清单载明的，工单自动派出，并写明依据哪一条 (CASE-2f)")
    void a_duty_dispatches_the_order_immediately() {
        assertThat(route(false, new DutyEntry("D-001", CATEGORY, Where.ANYWHERE, lead("U-CG"))))
                .isInstanceOfSatisfying(OrderDispatched.class, order -> {
                    assertThat(order.unit()).isEqualTo(new UnitCode("U-CG"));
                    assertThat(duty(order)).isEqualTo("D-001 of revision " + REVISION);
                });
    }

    @Test
    @DisplayName("清单交由人决定的，在中心待派遣，附候选单位；建议不自动派单 (CASE-2a, CASE-3d)")
    void a_case_by_decision_waits_at_its_centre_with_candidates() {
        assertThat(route(false, BY_DECISION))
                .isEqualTo(new CaseQueued(
                        QueueGround.BY_DECISION,
                        REVISION,
                        new UnitCode("U-OFFICE"),
                        CANDIDATES,
                        new Responsibility.Explanation(
                                "清单第 7 版职责 D-001：分类 CG-0101，全区；由人工研判确定承办单位",
                                "duty D-001 of revision 7: category CG-0101, anywhere; a person decides which unit answers"),
                        NOON));
    }

    @Test
    @DisplayName("清单未覆盖的，不论渠道，都在区指挥中心待派遣；建议不自动派单 (CASE-3d, CASE-4a, REG-5a)")
    void a_case_that_no_duty_covers_waits_at_the_command_centre() {
        CaseQueued waiting = new CaseQueued(
                QueueGround.FIRST_CONTACT,
                REVISION,
                new UnitCode("U-CMD"),
                CANDIDATES,
                new Responsibility.Explanation("清单第 7 版没有职责答复该事项", "no duty of revision 7 answers"),
                NOON);
        assertThat(route(false)).isEqualTo(waiting);
        for (String channel : List.of("HOTLINE", "CITIZEN", "SENSOR")) {
            CaseEvent last = filing(false).of(by(channel), null).getLast();
            assertThat(last).as(channel).isEqualTo(waiting);
        }
    }

    @Test
    @DisplayName("区里开启首问兜底后，清单未覆盖的案件直接派给属地街道 (CASE-4)")
    void with_the_fallback_the_street_immediately_gets_a_case_that_no_duty_covers() {
        assertThat(route(true)).isInstanceOfSatisfying(OrderDispatched.class, dispatched -> {
            assertThat(dispatched.unit()).isEqualTo(new UnitCode("U-OFFICE"));
            assertThat(dispatched.responsibility())
                    .isInstanceOfSatisfying(Responsibility.ByFirstContact.class, first -> {
                        assertThat(first.reason()).isEqualTo("本区规定：清单未覆盖的事项由所在街道首问负责");
                        assertThat(first.explanation())
                                .isEqualTo(new Responsibility.Explanation(
                                        "清单第 7 版没有职责答复该事项；本区规定：清单未覆盖的事项由所在街道首问负责",
                                        "no duty of revision 7 answers; by the rule of the district, the street's centre gets"
                                                + " what no duty covers"));
                    });
        });
    }

    @Test
    @DisplayName("渠道与诉求性质参与查询，决定承办单位 (REG-4f)")
    void channel_and_nature_of_the_matter_decide_the_unit() {
        Condition fitting = new Condition.OneOf("channel", Set.of(MATTER.channel()));
        Condition complaint = new Condition.OneOf("nature", Set.of(MATTER.nature()));
        Condition other = new Condition.OneOf("nature", Set.of("CONSULTATION"));
        assertThat(route(false, line("fits", fitting, complaint), line("other", fitting, other)))
                .isInstanceOfSatisfying(
                        OrderDispatched.class,
                        dispatched -> assertThat(duty(dispatched)).isEqualTo("fits of revision " + REVISION));
    }

    @Test
    @DisplayName("派单理由随工单保存，中英文均可读：命中的规则、落选的职责、未知的事实 (REG-4)")
    void the_explanation_is_kept_with_the_order_in_chinese_and_english() {
        Condition large = new Condition.Range("size", List.of(new Condition.End.AtLeast(BigDecimal.TEN)));
        Condition fitting = new Condition.OneOf("channel", Set.of(MATTER.channel()));
        OrderDispatched order =
                (OrderDispatched) route(false, line("large", large), line("plain"), line("fits", fitting));
        assertThat(order.responsibility()).isInstanceOfSatisfying(Responsibility.ByDuty.class, duty -> {
            Responsibility.Explanation why = Objects.requireNonNull(duty.explanation());
            assertThat(why.zh()).contains("职责 fits", "条件 channel=" + MATTER.channel(), "plain（条件较少）", "未知的事实：size");
            assertThat(why.en())
                    .contains("duty fits", "plain (it has fewer conditions)", "facts that aren't known: size");
        });
        assertThat(Cases.with(order).orders().all().getFirst().sheet().responsibility())
                .isEqualTo(order.responsibility());
    }

    @Test
    @DisplayName("由人决定的、清单未覆盖的，也写明理由：未采用的职责与原因、未知的事实；派单时随工单保存 (REG-4g)")
    void the_explanation_of_a_case_that_a_person_decides_is_kept_with_the_order() {
        Condition large = new Condition.Range("size", List.of(new Condition.End.AtLeast(BigDecimal.TEN)));
        Condition media = new Condition.OneOf("channel", Set.of("MEDIA"));
        Condition.Days past = new Condition.Days(LocalDate.MIN, LocalDate.of(2025, 1, 1));
        DutyEntry old = new DutyEntry("old", CATEGORY, Where.ANYWHERE, lead("U-OLD"), List.of(), past);
        CaseQueued nobody = (CaseQueued) route(false, line("large", large), line("media", media), old);
        Responsibility.Explanation why = Objects.requireNonNull(nobody.explanation());
        assertThat(why.zh())
                .contains("large（事实 size 未知）", "media（条件 channel=MEDIA 不满足）", "old（当日不在有效期内）", "未知的事实：size");
        assertThat(why.en())
                .contains("large (it isn't known: size)", "media (not met: channel=MEDIA)", "old (it doesn't hold");
        for (CaseQueued queued : List.of(nobody, (CaseQueued) route(false, BY_DECISION))) {
            CaseFile waiting = Cases.with(queued);
            Outcome<List<CaseEvent>> dispatched = new DispatchCase(FixedRouting.EMPTY)
                    .events(
                            new CaseFile.OnQueue(waiting, queued),
                            new Actor(Cases.DISPATCHER.value(), null, null, null),
                            new DispatchCase.Dispatch("U-CG", "属其职责"),
                            NOON);
            assertThat(dispatched.toString())
                    .contains(Objects.requireNonNull(queued.explanation()).toString());
        }
    }

    @Test
    @DisplayName("具体工作事项因事实未知而未采用的，答复写明该事实 (REG-4g)")
    void the_explanation_names_the_facts_that_a_work_item_needs() {
        Condition large = new Condition.Range("size", List.of(new Condition.End.AtLeast(BigDecimal.TEN)));
        RoutingContent.WorkItem item =
                new RoutingContent.WorkItem("W", "D-9", "大修", "U-S", List.of(), Where.ANYWHERE, List.of(large));
        OrderDispatched order = (OrderDispatched) filing(table(false, List.of(item), line("D-9")))
                .of(MATTER, null)
                .getLast();
        assertThat(order.unit()).isEqualTo(new UnitCode("U-D-9"));
        assertThat(order.responsibility()).isInstanceOfSatisfying(Responsibility.ByDuty.class, duty -> {
            Responsibility.Explanation why = Objects.requireNonNull(duty.explanation());
            assertThat(why.zh()).contains("未知的事实：size");
            assertThat(why.en()).contains("facts that aren't known: size");
        });
    }

    private static String duty(OrderDispatched order) {
        return order.responsibility() instanceof Responsibility.ByDuty duty
                ? duty.duty() + " of revision " + duty.revision()
                : order.toString();
    }

    private static DutyEntry line(String code, Condition... conditions) {
        return new DutyEntry(
                code, CATEGORY, Where.ANYWHERE, lead("U-" + code), List.of(conditions), Condition.Days.ALL);
    }

    @Test
    @DisplayName("同一上报只立案一次")
    void a_report_that_already_has_a_case_opens_no_second_case() {
        CaseFile open = Cases.with();
        assertThat(filing(false).of(MATTER, open)).isEmpty();
    }

    private static Matter by(String channel) {
        return new Matter(
                MATTER.number(),
                MATTER.report(),
                channel,
                MATTER.client(),
                MATTER.nature(),
                MATTER.category(),
                MATTER.area(),
                MATTER.urgency(),
                MATTER.text(),
                null,
                MATTER.receivedAt());
    }

    private static CaseEvent route(boolean officeTakes, DutyEntry... lines) {
        List<CaseEvent> events = filing(officeTakes, lines).of(MATTER, null);
        assertThat(events).hasSize(2).first().isEqualTo(new CaseFiled(MATTER, REVISION, NOON));
        return events.getLast();
    }

    private static FileCase filing(boolean officeTakes, DutyEntry... lines) {
        return filing(table(officeTakes, List.of(), lines));
    }

    private static RoutingTable table(boolean officeTakes, List<RoutingContent.WorkItem> items, DutyEntry... lines) {
        return new MadeUpRegistry(
                        List.of(lines),
                        List.of(),
                        List.of(
                                centre("U-OFFICE", "STREET", STREET),
                                centre("U-CMD", "DISTRICT", "D"),
                                new RoutingContent.Unit("U-SQ", "DISTRICT", false, List.of())),
                        Map.of(),
                        officeTakes)
                .table(items);
    }

    private static FileCase filing(RoutingTable table) {
        return new FileCase(new InForce(table), (matter, at) -> CANDIDATES, of -> 1, () -> NOON);
    }
}
