package org.fenbo.registry.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.officer.Position;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CollectorsTest {

    @Test
    @DisplayName("街道聘用、负责社区网格的网格采集员也属该社区：按负责区域和责任网格 (ORG-4i)")
    void a_collector_belongs_to_the_areas_that_they_lead_or_answer_for() {
        Collectors collectors = Collectors.of(
                1,
                Entries.of(List.of(
                        area("S", AreaKind.STREET, null),
                        area("K", AreaKind.COMMUNITY, "S"),
                        area("L", AreaKind.COMMUNITY, "S"),
                        area("G-K", AreaKind.GRID, "K"),
                        area("G-L", AreaKind.GRID, "L"),
                        Entry.of(new Unit("U", "街道", Tier.STREET, UnitKind.CENTRE, null, List.of(), List.of("S"))),
                        officer("O-LEADS", List.of("G-K")),
                        officer("O-ROSTER", List.of()))));
        assertThat(collectors.areasOf("O-LEADS", List.of())).containsExactlyInAnyOrder("S", "K", "G-K");
        assertThat(collectors.areasOf("O-ROSTER", List.of())).containsExactlyInAnyOrder("S");
        assertThat(collectors.areasOf("O-ROSTER", List.of("G-L"))).containsExactlyInAnyOrder("S", "L", "G-L");
    }

    private static Entry area(String code, AreaKind kind, @org.jspecify.annotations.Nullable String parent) {
        return Entry.of(new Area(code, code, kind, parent, null));
    }

    private static Entry officer(String code, List<String> leads) {
        return Entry.of(
                new Officer(code, code, "U", List.of(Role.COLLECTOR), List.of(), new Position(null, null, leads)));
    }
}
