package org.fenbo.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.MATTER;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.routing.MadeUpRegistry.centre;
import static org.fenbo.dispatch.routing.MadeUpRegistry.lead;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.FilingEvent.CaseQueued;
import org.fenbo.dispatch.casefile.OrderEvent.OrderDispatched;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.RoutingContent.DutyEntry;
import org.fenbo.dispatch.routing.RoutingContent.Where;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests matters that a department may have taken back from the streets. {@code U-S} is the centre of the street. */
class TakenBackMatterTest {
    private static final String CATEGORY =
            Objects.requireNonNull(MATTER.category()).value();
    private static final String BELOW = "below";
    private static final Condition LARGE =
            new Condition.Range("size", List.of(new Condition.End.AtLeast(BigDecimal.TEN)));
    private static final Condition BY_MEDIA = new Condition.OneOf("channel", Set.of("MEDIA"));
    private static final RankedUnit STREET = new RankedUnit(new UnitCode("U-S"), 0.9, 90, "category");
    private static final RankedUnit DEPARTMENT = new RankedUnit(CLEANING, 0.1, 10, "category");
    private static final RankedUnit TAKER = RankedUnit.ofRegistry(CLEANING, 0, 0);
    private static final DutyEntry STREETS_DUTY = new DutyEntry("street", CATEGORY, Where.ANYWHERE, lead("U-S"));

    @Test
    @DisplayName(
            "收回的条件（规模、重点单位）自动派单无从得知的，不派街道，由人工研判：可能收回的部门列为候选单位，街道不列，也不作首问兜底；说明写明哪条职责、何事实未知 (REG-4g,h, REG-5a, REG-17d)")
    void no_street_gets_a_matter_that_may_have_been_taken_back() {
        CaseEvent last = filed(takenBack(LARGE), STREETS_DUTY);
        assertThat(last).isInstanceOfSatisfying(CaseQueued.class, queued -> {
            assertThat(queued.ground()).isEqualTo(QueueGround.BY_DECISION);
            assertThat(queued.centre()).isEqualTo(new UnitCode("U-S"));
            assertThat(queued.candidates()).containsExactly(TAKER);
            assertThat(Objects.requireNonNull(queued.explanation()))
                    .isEqualTo(new Responsibility.Explanation(
                            "清单第 7 版：该事项可能已由上级部门收回：back（事实 size 未知）；由人工研判确定承办单位"
                                    + "；未采用 back（事实 size 未知）、street（该事项可能已由上级部门收回）；未知的事实：size",
                            "revision 7: a department may have taken the matter back: back (it isn't known: size);"
                                    + " a person decides which unit answers; not back (it isn't known: size),"
                                    + " street (a department may have taken the matter back);"
                                    + " facts that aren't known: size"));
        });
        assertThat(filed(takenBack(LARGE)))
                .as("no other duty covers the matter")
                .isInstanceOfSatisfying(
                        CaseQueued.class, queued -> assertThat(queued.ground()).isEqualTo(QueueGround.BY_DECISION));
        assertThat(filed(takenBack(), STREETS_DUTY))
                .isInstanceOfSatisfying(
                        OrderDispatched.class, order -> assertThat(order.unit()).isEqualTo(CLEANING));
        assertThat(filed(takenBack(new Condition.NotUnderstood()), STREETS_DUTY))
                .isInstanceOf(CaseQueued.class);
    }

    @Test
    @DisplayName("已知事实不合收回条件的，仍由街道负责或兜底 (REG-17)")
    void a_known_fact_can_show_that_the_matter_was_not_taken_back() {
        for (CaseEvent last : List.of(filed(takenBack(BY_MEDIA), STREETS_DUTY), filed(takenBack(BY_MEDIA)))) {
            assertThat(last)
                    .isInstanceOfSatisfying(
                            OrderDispatched.class,
                            order -> assertThat(order.unit()).isEqualTo(STREET.unit()));
        }
    }

    @Test
    @DisplayName("区域不明或只知上级区域，而下级某处已收回的，不派街道，由人工研判；别的街道不受影响 (REG-5a, REG-17d)")
    void no_street_gets_a_matter_that_was_taken_back_in_a_part_of_its_area() {
        RoutingTable table = table(takenBack(CATEGORY, new Where.In("S")), STREETS_DUTY);
        checkTaker(table, CATEGORY, null, "back（区域未知）");
        checkTaker(table, CATEGORY, "D", "back（区域不够具体）");
        Facts facts = Facts.of(MATTER, NOON);
        assertThat(table.answerFor(MATTER.category(), new AreaCode("S2"), facts))
                .isInstanceOfSatisfying(
                        Answer.ByDuty.class, duty -> assertThat(duty.lead()).isEqualTo(STREET.unit()));
        assertThat(table.mayAnswer(MATTER.category(), new AreaCode("S2"), facts))
                .accepts(STREET.unit());
    }

    @Test
    @DisplayName("只知上级分类，而其下级分类已收回的，不派街道，由人工研判 (REG-5a, REG-17d)")
    void no_street_gets_a_matter_that_was_taken_back_in_a_part_of_its_category() {
        checkTaker(table(takenBack(BELOW, Where.ANYWHERE), STREETS_DUTY), CATEGORY, "S2", "back（分类不够具体）");
    }

    @Test
    @DisplayName("可能已收回的，由人工研判的职责仍列其部门候选单位，列在可能收回的部门之后 (REG-5b, REG-17d)")
    void an_entry_by_decision_keeps_its_departments() {
        RankedUnit other = RankedUnit.ofRegistry(new UnitCode("U-D2"), 0.2, 2);
        DutyEntry open = new DutyEntry(
                "open",
                CATEGORY,
                Where.ANYWHERE,
                new RoutingContent.Assignment.ByDecision(
                        List.of(RankedUnit.ofRegistry(STREET.unit(), 0.6, 60), other)));
        assertThat(filed(takenBack(LARGE), open)).isInstanceOfSatisfying(CaseQueued.class, queued -> {
            assertThat(queued.ground()).isEqualTo(QueueGround.BY_DECISION);
            assertThat(queued.candidates()).containsExactly(TAKER, other);
            assertThat(Objects.requireNonNull(queued.explanation()).zh())
                    .contains("职责 open", "可能已由上级部门收回：back（事实 size 未知）");
        });
    }

    private static void checkTaker(RoutingTable table, String category, @Nullable String area, String why) {
        AreaCode place = area == null ? null : new AreaCode(area);
        Facts facts = Facts.of(MATTER, NOON);
        assertThat(table.answerFor(new CategoryCode(category), place, facts))
                .isInstanceOfSatisfying(Answer.ByDecision.class, open -> {
                    assertThat(open.candidates()).containsExactly(TAKER);
                    assertThat(open.explanation().chinese()).contains(why);
                });
        assertThat(table.mayAnswer(new CategoryCode(category), place, facts))
                .rejects(STREET.unit())
                .accepts(CLEANING);
    }

    @Test
    @DisplayName("退回后重新待派遣的，收回事项的候选单位没有街道，原清单所列的也不再列 (REG-17)")
    void a_returned_case_has_no_street_among_its_candidates() {
        RankedUnit named = RankedUnit.ofRegistry(STREET.unit(), 0.6, 60);
        Candidates candidates = new Candidates(
                new InForce(table(takenBack(LARGE))),
                (matter, at) -> Stream.of(STREET, DEPARTMENT).toList());
        assertThat(candidates.of(List.of(named), MATTER, NOON)).containsExactly(DEPARTMENT);
        Candidates everywhere = new Candidates(new InForce(table(STREETS_DUTY)), (matter, at) -> List.of(STREET));
        assertThat(everywhere.of(List.of(), MATTER, NOON)).containsExactly(STREET);
    }

    private static DutyEntry takenBack(Condition... conditions) {
        return takenBack(CATEGORY, Where.ANYWHERE, conditions);
    }

    private static DutyEntry takenBack(String category, Where where, Condition... conditions) {
        return new DutyEntry(
                "back",
                category,
                where,
                lead(CLEANING.value()),
                List.of(conditions),
                Condition.Days.ALL,
                new RoutingContent.Terms(true, false, false));
    }

    private static CaseEvent filed(DutyEntry... lines) {
        return new FileCase(new InForce(table(lines)), (matter, at) -> List.of(STREET, DEPARTMENT), of -> 1, () -> NOON)
                .of(MATTER, null)
                .getLast();
    }

    private static RoutingContent.Unit unit(String code) {
        return new RoutingContent.Unit(code, "DISTRICT", false, List.of());
    }

    private static RoutingTable table(DutyEntry... lines) {
        String area = Objects.requireNonNull(MATTER.area()).value();
        return new RoutingTable(
                7,
                new RoutingContent(
                        List.of(lines),
                        List.of(),
                        List.of(),
                        List.of(),
                        new Hierarchy(Map.of(area, "S", "S", "D", "S2", "D")),
                        Map.of(area, "GRID", "S", "STREET", "S2", "STREET", "D", "DISTRICT"),
                        new Hierarchy(Map.of(BELOW, CATEGORY)),
                        Map.of(),
                        List.of(
                                centre("U-S", "STREET", "S"),
                                centre("U-CMD", "DISTRICT", "D"),
                                unit(CLEANING.value()),
                                unit("U-D2")),
                        Set.of("U-S"),
                        new RoutingContent.Settings(ZoneId.of("Asia/Shanghai"), true, 2, true)));
    }
}
