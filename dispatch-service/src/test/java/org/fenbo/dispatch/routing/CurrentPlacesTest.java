package org.fenbo.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.MATTER;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.routing.MadeUpRegistry.centre;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.events.revision.KnownAreas;
import org.fenbo.backbone.kernel.AreaTree;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.Concerned;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.RoutingContent.Unit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CurrentPlacesTest {
    private final CurrentPlaces places = new CurrentPlaces(
            new InForce(MadeUpRegistry.withUnits(centre("U-OFFICE", "STREET", "S1"), centre("U-CMD", "DISTRICT", "D"))),
            () -> new KnownAreas(1, new AreaTree(Map.of("G1", "K1", "G0", "K1", "K1", "S1", "S1", "D"))),
            () -> NOON);

    private static Matter matterIn(String area) {
        return new Matter(
                MATTER.number(),
                MATTER.report(),
                MATTER.channel(),
                MATTER.client(),
                MATTER.nature(),
                MATTER.category(),
                new AreaCode(area),
                MATTER.urgency(),
                MATTER.text(),
                MATTER.collector(),
                MATTER.receivedAt());
    }

    @Test
    @DisplayName("案件归属按现行清单：区域包括其全部上级；中心是由人决定时负责派遣的中心 (CASE-2e)")
    void the_registry_in_force_names_the_areas_and_the_centre() {
        assertThat(places.areasOf(new AreaCode("G1"))).containsExactly("G1", "K1", "S1", "D");
        assertThat(places.centreFor(matterIn("G1"), QueueGround.BY_DECISION)).contains(new UnitCode("U-OFFICE"));
        assertThat(places.centreFor(matterIn("D"), QueueGround.BY_DECISION)).contains(new UnitCode("U-CMD"));
    }

    @Test
    @DisplayName("反映单位或人员的案件由区指挥中心派遣，不由街道中心：被反映的可能就是它 (CASE-21d, CASE-21e)")
    void the_command_centre_has_each_report_about_a_unit_or_a_person() {
        for (Concerned concerned : List.of(Concerned.of("U-OFFICE", null), Concerned.of(null, "O-LI"))) {
            assertThat(places.centreFor(matterIn("G1").concerning(concerned), QueueGround.BY_DECISION))
                    .contains(new UnitCode("U-CMD"));
        }
    }

    @Test
    @DisplayName("新版本生效，或中心在某日开始、结束，版次都改变，列表随之重写 (CASE-2e, SEC-1b)")
    void the_edition_changes_with_revisions_and_with_the_days_of_centres() {
        LocalDate last = LocalDate.ofInstant(NOON, ZoneId.of("Asia/Shanghai"));
        Unit ends = new Unit("U-A", "STREET", true, List.of("S1"), new Condition.Days(LocalDate.MIN, last));
        Unit begins =
                new Unit("U-B", "STREET", true, List.of("S1"), new Condition.Days(last.plusDays(1), LocalDate.MAX));
        long today = edition(1, NOON, ends, begins);
        assertThat(edition(1, NOON.plusSeconds(60), ends, begins)).isEqualTo(today);
        assertThat(edition(1, NOON.plus(Duration.ofDays(1)), ends, begins)).isNotEqualTo(today);
        assertThat(edition(2, NOON, ends, begins)).isNotEqualTo(today);
        assertThat(edition(2, NOON)).as("fewer centres in a later revision").isGreaterThan(today);
    }

    private static long edition(int revisions, Instant at, Unit... centres) {
        return new CurrentPlaces(
                        new InForce(MadeUpRegistry.withUnits(centres)),
                        () -> new KnownAreas(revisions, new AreaTree(Map.of())),
                        () -> at)
                .edition();
    }

    @Test
    void the_registry_in_force_knows_which_units_are_centres() {
        assertThat(places.isCentre(new UnitCode("U-OFFICE"))).isTrue();
        assertThat(places.isCentre(new UnitCode("U-CG"))).isFalse();
        assertThat(places.isCentre(new UnitCode("U-ENDED"))).isFalse();
    }

    @Test
    @DisplayName("现行清单已撤销的网格仍归原街道，案件留在原网格，不脱离街道的中心 (CASE-2e, SEC-1b, ORG-2b)")
    void an_area_that_has_ended_keeps_its_place_and_its_centre() {
        assertThat(places.areasOf(new AreaCode("G0"))).containsExactly("G0", "K1", "S1", "D");
        assertThat(places.centreFor(matterIn("G0"), QueueGround.BY_DECISION)).contains(new UnitCode("U-OFFICE"));
    }
}
