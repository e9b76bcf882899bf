package org.fenbo.registry.pastcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fenbo.registry.pastcase.ListUse.Shares;
import org.fenbo.registry.pastcase.PastCases.Figures;
import org.fenbo.registry.pastcase.PastCases.Gap;
import org.fenbo.registry.pastcase.PastCases.Ground;
import org.fenbo.registry.pastcase.PastCases.Group;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ListUseTest {
    private static final List<Group> GROUPS = List.of(
            new Group("U-A", "S1-G1", Ground.DUTY, 5, 4, 3),
            new Group("U-A", "S1-G2", Ground.DECISION, 3, 2, 1),
            new Group("U-B", "S2-G1", Ground.FIRST_CONTACT, 2, 1, 1),
            new Group("", "S2-G1", Ground.FIRST_CONTACT, 4, 0, 0),
            new Group("", "", null, 7, 0, 0));

    @Test
    @DisplayName("按职责、研判、首问的件数，合计、按单位、按区域 (REG-10a,c)")
    void cases_are_counted_for_all_by_unit_and_by_area() {
        List<Gap> gaps = List.of(new Gap("C1", 6, 4));

        ListUse use = ListUse.of(new Figures(GROUPS, gaps), area -> area.isEmpty() ? "" : area.substring(0, 2));

        assertThat(use.all()).isEqualTo(new Shares("", 21, 5, 3, 6, 7, 5));
        assertThat(use.all().answered()).isEqualTo(14);
        assertThat(use.units())
                .containsExactly(new Shares("U-A", 8, 5, 3, 0, 6, 4), new Shares("U-B", 2, 0, 0, 2, 1, 1));
        assertThat(use.areas())
                .containsExactly(
                        new Shares("", 7, 0, 0, 0, 0, 0),
                        new Shares("S1", 8, 5, 3, 0, 6, 4),
                        new Shares("S2", 6, 0, 0, 6, 1, 1));
        assertThat(use.gaps()).isEqualTo(gaps);
    }
}
