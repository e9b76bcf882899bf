package org.fenbo.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.MATTER;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.routing.MadeUpRegistry.centre;

import java.util.Map;
import org.fenbo.backbone.events.revision.KnownAreas;
import org.fenbo.backbone.kernel.AreaTree;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.UnitCode;
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
        assertThat(places.centreFor(matterIn("G1"))).contains(new UnitCode("U-OFFICE"));
        assertThat(places.centreFor(matterIn("D"))).contains(new UnitCode("U-CMD"));
    }

    @Test
    @DisplayName("现行清单已撤销的网格仍归原街道，案件留在原网格，不脱离街道的中心 (CASE-2e, SEC-1b, ORG-2b)")
    void an_area_that_has_ended_keeps_its_place_and_its_centre() {
        assertThat(places.areasOf(new AreaCode("G0"))).containsExactly("G0", "K1", "S1", "D");
        assertThat(places.centreFor(matterIn("G0"))).contains(new UnitCode("U-OFFICE"));
    }
}
