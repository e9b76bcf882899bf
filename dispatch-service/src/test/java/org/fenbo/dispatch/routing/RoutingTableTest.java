package org.fenbo.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.routing.MadeUpRegistry.in;
import static org.fenbo.dispatch.routing.MadeUpRegistry.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.RoutingContent.Assignment;
import org.fenbo.dispatch.routing.RoutingContent.DutyEntry;
import org.fenbo.dispatch.routing.RoutingContent.Where;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RoutingTableTest {
    private static final Facts NOTHING = new Facts(Instant.parse("2026-11-25T04:00:00Z"), Map.of());
    private static final List<RoutingContent.Unit> UNITS = List.of(
            new RoutingContent.Unit("U-ANY", "DISTRICT", false, List.of("D")),
            new RoutingContent.Unit("U-CMD", "DISTRICT", true, List.of("D")),
            new RoutingContent.Unit("U-S1", "STREET", true, List.of("S1")));

    private static final List<RankedUnit> RANKED = List.of(new RankedUnit(new UnitCode("U-SW"), 0.52, 118, "registry"));

    @Test
    @DisplayName("REG-4 先看更具体的事项, 再看更具体的区域")
    void the_most_specific_category_decides_and_within_it_the_most_specific_area() {
        RoutingTable table = table(
                new DutyEntry("wide", "type", in("G1"), lead("U-WIDE")),
                new DutyEntry("street", "leaf", in("S1"), lead("U-STREET")),
                new DutyEntry("anywhere", "leaf", Where.ANYWHERE, lead("U-ANY")));
        assertThat(duty(table.answerFor(new CategoryCode("leaf"), new AreaCode("G1"), NOTHING)))
                .isEqualTo("U-STREET by street");
        assertThat(duty(table.answerFor(new CategoryCode("leaf"), new AreaCode("S2"), NOTHING)))
                .isEqualTo("U-ANY by anywhere");
        assertThat(duty(table.answerFor(new CategoryCode("leaf"), null, NOTHING)))
                .isEqualTo("U-ANY by anywhere");
        assertThat(duty(table.answerFor(new CategoryCode("main"), new AreaCode("G1"), NOTHING)))
                .isEqualTo("U-WIDE by wide");
    }

    @Test
    @DisplayName("名称或别名指当日存续的唯一单位；几个单位同名的、已终止的都不指 (ORG-3c)")
    void a_name_or_an_alias_means_the_only_unit_that_exists_on_that_day() {
        Condition.Days past = new Condition.Days(LocalDate.MIN, LocalDate.parse("2026-11-24"));
        List<RoutingContent.Unit> units = List.of(
                named("U-1", Condition.Days.ALL, "城管局", "城市管理局"),
                named("U-0", past, "城管局"),
                named("U-2", Condition.Days.ALL, "执法队"),
                named("U-3", Condition.Days.ALL, "执法队"));
        RoutingTable table = new MadeUpRegistry(List.of(), List.of(), units, Map.of(), false).table();
        assertThat(table.named("城管局", NOTHING.at())).contains(new UnitCode("U-1"));
        assertThat(table.named("城市管理局", NOTHING.at())).contains(new UnitCode("U-1"));
        assertThat(table.named("执法队", NOTHING.at())).isEmpty();
        assertThat(table.named("城管", NOTHING.at())).isEmpty();
    }

    private static RoutingContent.Unit named(String code, Condition.Days days, String... names) {
        return new RoutingContent.Unit(code, "DISTRICT", false, List.of(), days, Set.of(names));
    }

    @Test
    @DisplayName("清单的答复是三种之一：一条职责、由人决定、没有职责 (REG-5a)")
    void an_answer_is_a_duty_a_decision_or_none() {
        RoutingTable table = table(new DutyEntry("open", "leaf", Where.ANYWHERE, new Assignment.ByDecision(RANKED)));
        assertThat(table.answerFor(new CategoryCode("leaf"), null, NOTHING))
                .isInstanceOfSatisfying(Answer.ByDecision.class, open -> {
                    assertThat(open.entry()).isEqualTo("open");
                    assertThat(open.candidates()).isEqualTo(RANKED);
                });
        assertThat(table.answerFor(new CategoryCode("other"), null, NOTHING)).isInstanceOf(Answer.None.class);
        assertThat(table.answerFor(null, new AreaCode("G1"), NOTHING)).isInstanceOf(Answer.None.class);
        assertThat(table.answerFor(new CategoryCode("leaf"), new AreaCode("X"), NOTHING))
                .as("an unknown area")
                .isInstanceOf(Answer.None.class);
    }

    @Test
    @DisplayName("街道的案件由街道分拨中心派遣；无职责的案件和指定由区派遣的事项由区指挥中心派遣 (CASE-2a, CASE-4a)")
    void a_case_waits_in_the_queue_of_the_centre_that_is_nearest_to_it() {
        RoutingTable table = table();
        AreaCode grid = new AreaCode("G1");
        assertThat(table.centreFor(new CategoryCode("type"), grid, QueueGround.BY_DECISION, NOON))
                .contains(new UnitCode("U-S1"));
        assertThat(table.centreFor(new CategoryCode("type"), grid, QueueGround.RETURNED, NOON))
                .contains(new UnitCode("U-S1"));
        assertThat(table.centreFor(new CategoryCode("type"), grid, QueueGround.FIRST_CONTACT, NOON))
                .contains(new UnitCode("U-CMD"));
        assertThat(table.centreFor(new CategoryCode("type"), grid, QueueGround.DISPUTED, NOON))
                .contains(new UnitCode("U-CMD"));
        assertThat(table.centreFor(new CategoryCode("leaf"), grid, QueueGround.BY_DECISION, NOON))
                .contains(new UnitCode("U-CMD"));
        assertThat(table.centreFor(new CategoryCode("type"), new AreaCode("S2"), QueueGround.BY_DECISION, NOON))
                .contains(new UnitCode("U-CMD"));
        assertThat(table.centreFor(null, null, QueueGround.BY_DECISION, NOON)).contains(new UnitCode("U-CMD"));
    }

    @Test
    @DisplayName("CASE-4 首问兜底：区里开启后，无职责的案件由属地街道承接")
    void a_district_may_give_the_street_all_cases_that_no_duty_covers() {
        AreaCode grid = new AreaCode("G1");
        assertThat(table().fallbackFor(grid, NOTHING.at())).isEmpty();
        assertThat(table(true).fallbackFor(grid, NOTHING.at())).contains(new UnitCode("U-S1"));
        assertThat(table(true).fallbackFor(new AreaCode("S2"), NOTHING.at())).isEmpty();
        assertThat(table(true).fallbackFor(null, NOTHING.at())).isEmpty();
    }

    @Test
    void a_place_has_its_street_and_community() {
        RoutingTable table = table();
        assertThat(table.placeOf(new AreaCode("G1"))).isEqualTo(new Routing.Place("S1", "K1"));
        assertThat(table.placeOf(new AreaCode("S2"))).isEqualTo(new Routing.Place("S2", ""));
        assertThat(table.placeOf(null)).isEqualTo(new Routing.Place("", ""));
    }

    private static String duty(Answer answer) {
        return answer instanceof Answer.ByDuty found ? found.lead().value() + " by " + found.duty() : answer.toString();
    }

    private static RoutingTable table(DutyEntry... lines) {
        return table(false, lines);
    }

    private static RoutingTable table(boolean officeTakes, DutyEntry... lines) {
        return new MadeUpRegistry(List.of(lines), List.of(), UNITS, Map.of("main", "DISTRICT"), officeTakes).table();
    }
}
