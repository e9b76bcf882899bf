package org.fenbo.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.routing.MadeUpRegistry.centre;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.RoutingContent.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DispatchCentreTest {
    private static final Unit COMMAND = centre("U-CMD", "DISTRICT", "D");

    @Test
    @DisplayName("几个中心都服务该地时，由服务区域最近的中心派遣；同样近时按编码 (CASE-2)")
    void of_several_centres_the_centre_with_the_nearest_area_dispatches() {
        assertThat(streetCentre("G1", centre("U-A", "STREET", "S1"), centre("U-B", "STREET", "K1")))
                .contains("U-B");
        assertThat(streetCentre("G1", centre("U-A", "STREET", "K1"), centre("U-B", "STREET", "G1")))
                .contains("U-B");
        assertThat(streetCentre("G1", centre("U-B", "STREET", "S1"), centre("U-A", "STREET", "S1")))
                .contains("U-A");
    }

    @Test
    @DisplayName("中心还服务其他地方，不影响远近的判断 (CASE-2)")
    void other_areas_of_a_centre_do_not_make_the_centre_nearer() {
        assertThat(streetCentre("G1", centre("U-A", "STREET", "S2", "S1"), centre("U-B", "STREET", "K1")))
                .contains("U-B");
        assertThat(streetCentre("S2", centre("U-A", "STREET", "S1"), centre("U-B", "STREET", "K1")))
                .isEmpty();
    }

    private static Optional<String> streetCentre(String area, Unit... centres) {
        return centreFor(MadeUpRegistry.withUnits(centres), new AreaCode(area), QueueGround.BY_DECISION);
    }

    private static Optional<String> centreFor(RoutingTable table, @Nullable AreaCode area, QueueGround ground) {
        return table.centreFor(new CategoryCode("leaf"), area, ground, NOON).map(UnitCode::value);
    }

    @Test
    @DisplayName("事项指定的层级没有中心时由街道派遣，再无则由区指挥中心 (CASE-2a)")
    void if_the_tier_of_a_category_has_no_centre_the_centre_of_the_street_dispatches() {
        AreaCode grid = new AreaCode("G1");
        Unit street = centre("U-S1", "STREET", "S1");
        Unit room = centre("U-K1", "COMMUNITY", "K1");
        assertThat(centreFor(forCommunities(COMMAND, street, room), grid, QueueGround.BY_DECISION))
                .contains("U-K1");
        assertThat(centreFor(forCommunities(COMMAND, street), grid, QueueGround.BY_DECISION))
                .contains("U-S1");
        assertThat(centreFor(forCommunities(COMMAND), grid, QueueGround.BY_DECISION))
                .contains("U-CMD");
    }

    @Test
    @DisplayName("上交的案件由区指挥中心派遣 (CASE-2d)")
    void the_command_centre_dispatches_a_referred_case() {
        RoutingTable table = MadeUpRegistry.withUnits(COMMAND, centre("U-S1", "STREET", "S1"));
        assertThat(centreFor(table, new AreaCode("G1"), QueueGround.REFERRED)).contains("U-CMD");
    }

    /** A registry in which the centre of the community dispatches the category. */
    private static RoutingTable forCommunities(Unit... units) {
        return new MadeUpRegistry(List.of(), List.of(), List.of(units), Map.of("type", "COMMUNITY"), false).table();
    }

    @Test
    @DisplayName("地点不明的由区指挥中心派遣；不做派遣的单位不算中心 (CASE-2)")
    void a_case_without_an_area_goes_to_a_command_centre() {
        RoutingTable table = MadeUpRegistry.withUnits(
                new Unit("U-BUREAU", "DISTRICT", false, List.of("D")), centre("U-CMD-2", "DISTRICT", "D"), COMMAND);
        assertThat(centreFor(table, null, QueueGround.FIRST_CONTACT)).contains("U-CMD");
        assertThat(centreFor(table, null, QueueGround.BY_DECISION)).contains("U-CMD");
        assertThat(centreFor(MadeUpRegistry.withUnits(), null, QueueGround.FIRST_CONTACT))
                .isEmpty();
    }

    @Test
    @DisplayName("中心只在其存续的日子派遣：前一中心最后一日之后由接替的中心派遣，首问也一样 (ORG-3e)")
    void a_centre_dispatches_only_on_the_days_on_which_it_exists() {
        LocalDate last = LocalDate.ofInstant(NOON, ZoneId.of("Asia/Shanghai"));
        Instant tomorrow = NOON.plus(Duration.ofDays(1));
        AreaCode grid = new AreaCode("G1");
        Unit ends = new Unit("U-A", "STREET", true, List.of("S1"), new Condition.Days(LocalDate.MIN, last));
        Unit begins =
                new Unit("U-B", "STREET", true, List.of("S1"), new Condition.Days(last.plusDays(1), LocalDate.MAX));
        RoutingTable table = new MadeUpRegistry(List.of(), List.of(), List.of(begins, ends), Map.of(), true).table();
        assertThat(table.centreFor(null, grid, QueueGround.BY_DECISION, NOON)).contains(new UnitCode("U-A"));
        assertThat(table.centreFor(null, grid, QueueGround.BY_DECISION, tomorrow))
                .contains(new UnitCode("U-B"));
        assertThat(table.fallbackFor(grid, NOON)).contains(new UnitCode("U-A"));
        assertThat(table.fallbackFor(grid, tomorrow)).contains(new UnitCode("U-B"));
        assertThat(table.isCentre(new UnitCode("U-A"), NOON)).isTrue();
        assertThat(table.isCentre(new UnitCode("U-A"), tomorrow)).isFalse();
        assertThat(table.centreChanges(tomorrow) - table.centreChanges(NOON))
                .as("one centre ends and one begins")
                .isEqualTo(2);
    }

    @Test
    @DisplayName("清单误成环时，上级只追溯十层")
    void a_circle_in_the_registry_ends_after_ten_steps() {
        RoutingTable table = new MadeUpRegistry(List.of(), List.of(), List.of(), Map.of(), false)
                .table(Map.of("A", "B", "B", "A"), Map.of("egg", "hen", "hen", "egg"));
        assertThat(table.chainOf(new CategoryCode("egg"))).hasSize(10).startsWith("egg", "hen", "egg");
        assertThat(table.areasOf(new AreaCode("A"))).hasSize(10).startsWith("A", "B", "A");
    }
}
