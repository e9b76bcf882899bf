package org.fenbo.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RemovedAreasTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Area DISTRICT = area("D", AreaKind.DISTRICT, null, null);
    private static final Area STREET = area("S", AreaKind.STREET, "D", null);
    private static final Area OLD = area("G-1", AreaKind.GRID, "S", null);
    private static final Area NEW = area("G-2", AreaKind.GRID, "S", null);

    private static Area area(String code, AreaKind kind, @Nullable String parent, @Nullable LocalDate until) {
        return new Area(code, "名" + code, kind, parent, null, null, new Validity(null, until));
    }

    private static List<Finding> findings(Entries draft, Entries inForce) {
        return RemovedAreas.of(draft, inForce, TODAY);
    }

    private static Entries of(Area... areas) {
        return Entries.of(Stream.of(areas).map(Entry::of).toList());
    }

    private static List<String> warned(Entries draft, Entries inForce) {
        return findings(draft, inForce).stream()
                .map(finding -> ((Finding.InEntry) finding.place()).entry())
                .toList();
    }

    @Test
    @DisplayName("现行有效的区域被删去而不是终止的，提示写明该区域及补救办法：填写最后一日和替代区域 (ORG-2a,d)")
    void an_area_in_force_that_is_missing_from_the_draft_is_named_with_the_remedy() {
        assertThat(findings(of(DISTRICT, STREET, NEW), of(DISTRICT, STREET, OLD)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.place()).isEqualTo(new Finding.InEntry("area", "G-1"));
                    assertThat(finding.value()).isEqualTo("名G-1");
                    assertThat(finding.remedy().chinese()).contains("until").contains("replacedBy");
                    assertThat(finding.remedy().english()).contains("until").contains("replacedBy");
                });
    }

    @Test
    @DisplayName("终止而保留的、早已终止后删去的不提示；上级一并删去的只提示上级 (ORG-2a)")
    void an_area_that_is_kept_or_has_ended_is_not_named_and_the_areas_below_a_removed_area_are_not_named() {
        Area ended = area("G-1", AreaKind.GRID, "S", TODAY.minusDays(1));
        Area ending = area("G-1", AreaKind.GRID, "S", TODAY);
        assertThat(warned(of(DISTRICT, STREET, ended), of(DISTRICT, STREET, OLD)))
                .isEmpty();
        assertThat(warned(of(DISTRICT, STREET), of(DISTRICT, STREET, ended))).isEmpty();
        assertThat(warned(of(DISTRICT, STREET), of(DISTRICT, STREET, ending))).containsExactly("G-1");
        assertThat(warned(of(DISTRICT), of(DISTRICT, STREET, OLD, NEW))).containsExactly("S");
        assertThat(warned(of(DISTRICT), of())).isEmpty();
    }
}
