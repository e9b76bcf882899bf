package org.fenbo.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.MATTER;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.routing.MadeUpRegistry.centre;

import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.UnitCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CurrentPlacesTest {
    private final CurrentPlaces places = new CurrentPlaces(
            new InForce(MadeUpRegistry.withUnits(
                    centre("U-OFFICE", "STREET", "440399001001"), centre("U-CMD", "DISTRICT", "D"))),
            () -> NOON);

    @Test
    @DisplayName("案件归属按现行清单：区域连同其上级，中心为由人决定时派遣的那个 (CASE-2e)")
    void the_registry_in_force_names_the_areas_and_the_centre() {
        assertThat(places.areasOf(new AreaCode("G1"))).containsExactly("G1", "K1", "S1", "D");
        assertThat(places.centreFor(MATTER)).contains(new UnitCode("U-OFFICE"));
    }
}
