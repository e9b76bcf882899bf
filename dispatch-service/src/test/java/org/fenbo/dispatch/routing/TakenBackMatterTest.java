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
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.RoutingTable.DutyEntry;
import org.fenbo.dispatch.routing.RoutingTable.Where;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests matters that a department may have taken back from the streets. {@code U-S} is the centre of the street. */
class TakenBackMatterTest {
    private static final String CATEGORY =
            Objects.requireNonNull(MATTER.category()).value();
    private static final Condition LARGE =
            new Condition.Range("size", List.of(new Condition.End.AtLeast(BigDecimal.TEN)));
    private static final Condition BY_MEDIA = new Condition.OneOf("channel", Set.of("MEDIA"));
    private static final RankedUnit STREET = new RankedUnit(new UnitCode("U-S"), 0.9, 90, "category");
    private static final RankedUnit DEPARTMENT = new RankedUnit(CLEANING, 0.1, 10, "category");
    private static final DutyEntry STREETS_DUTY = new DutyEntry("street", CATEGORY, Where.ANYWHERE, lead("U-S"));

    @Test
    @DisplayName("收回的条件（规模、重点单位）自动派单无从得知的，不派街道：不按其职责，不作首问兜底，也不列为候选单位 (REG-17)")
    void no_street_gets_a_matter_that_may_have_been_taken_back() {
        CaseEvent last = filed(takenBack(LARGE), STREETS_DUTY);
        assertThat(last).isInstanceOfSatisfying(CaseQueued.class, queued -> {
            assertThat(queued.ground()).isEqualTo(QueueGround.FIRST_CONTACT);
            assertThat(queued.centre()).isEqualTo(new UnitCode("U-CMD"));
            assertThat(queued.candidates()).containsExactly(DEPARTMENT);
            assertThat(Objects.requireNonNull(queued.explanation()).zh())
                    .contains("back（事实 size 未知）", "street（该事项已由上级部门收回）");
        });
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
    @DisplayName("区域不明而别处已收回的，不派街道 (REG-17)")
    void no_street_gets_a_matter_without_an_area_that_was_taken_back_somewhere() {
        DutyEntry there = new DutyEntry(
                "back",
                CATEGORY,
                new Where.In("S"),
                lead(CLEANING.value()),
                List.of(),
                Condition.Days.ALL,
                new RoutingTable.Terms(true, false, false));
        Facts facts = Facts.of(MATTER, NOON);
        CategoryCode category = MATTER.category();
        assertThat(table(there, STREETS_DUTY).answerFor(category, null, facts)).isInstanceOf(Answer.None.class);
        assertThat(table(there, STREETS_DUTY).answerFor(category, new AreaCode("D"), facts))
                .as("the line doesn't cover this area")
                .isInstanceOf(Answer.ByDuty.class);
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
        return new DutyEntry(
                "back",
                CATEGORY,
                Where.ANYWHERE,
                lead(CLEANING.value()),
                List.of(conditions),
                Condition.Days.ALL,
                new RoutingTable.Terms(true, false, false));
    }

    private static CaseEvent filed(DutyEntry... lines) {
        return new FileCase(new InForce(table(lines)), (matter, at) -> List.of(STREET, DEPARTMENT), () -> 1, () -> NOON)
                .of(MATTER, null)
                .getLast();
    }

    private static RoutingTable table(DutyEntry... lines) {
        String area = Objects.requireNonNull(MATTER.area()).value();
        return new RoutingTable(
                7,
                new RoutingTable.Content(
                        List.of(lines),
                        List.of(),
                        List.of(),
                        List.of(),
                        new Hierarchy(Map.of(area, "S", "S", "D")),
                        Map.of(area, "GRID", "S", "STREET", "D", "DISTRICT"),
                        new Hierarchy(Map.of()),
                        Map.of(),
                        List.of(centre("U-S", "STREET", "S"), centre("U-CMD", "DISTRICT", "D")),
                        Set.of("U-S"),
                        new RoutingTable.Settings(ZoneId.of("Asia/Shanghai"), true)));
    }
}
