package org.fenbo.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenbo.backbone.kernel.ListedPersons;
import org.fenbo.backbone.kernel.ListedPersons.Person;
import org.fenbo.dispatch.routing.GridStaff.ProfessionalGrid;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GridStaffTest {
    private static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");

    @Test
    @DisplayName("案件类别属于某专业网格的领域时，先建议该网格的人员 (ORG-1h)")
    void the_staff_of_the_field_of_the_category_come_first() {
        GridStaff staff = new GridStaff(
                List.of(
                        new ProfessionalGrid("P-A", "医疗", List.of("G1"), "", List.of("O-NURSE"), List.of("2")),
                        new ProfessionalGrid("P-B", "消防", List.of("G1"), "U-FIRE", List.of(), List.of("1")),
                        new ProfessionalGrid("P-C", "消防", List.of("G2"), "", List.of("O-OTHER"), List.of("1"))),
                new ListedPersons(
                        Map.of(
                                "O-NURSE", person("U-CG"),
                                "O-FIRE", person("U-FIRE"),
                                "O-OTHER", person("U-CG"),
                                "O-NOWHERE", person("")),
                        Map.of()),
                ZoneOffset.UTC);

        assertThat(staff.over(List.of("G1", "C1"), List.of("101", "1"), NOON))
                .containsExactly(
                        new GridStaff.Proposed("O-FIRE", "P-B", "消防", true),
                        new GridStaff.Proposed("O-NURSE", "P-A", "医疗", false));
    }

    private static Person person(String unit) {
        return new Person(unit, Set.of("handler"), List.of(), List.of());
    }
}
