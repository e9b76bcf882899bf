package org.fenbo.backbone.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AreaTreeTest {
    private static final AreaTree TREE = new AreaTree(Map.of("S1", "D", "S2", "D", "C1", "S1", "G1", "C1"));

    @Test
    @DisplayName("上级看到本级及下级 (SEC-1c)")
    void below_returns_the_given_areas_and_all_areas_below_them() {
        assertThat(TREE.below(List.of("S1"))).containsExactlyInAnyOrder("S1", "C1", "G1");
        assertThat(TREE.below(List.of("D"))).containsExactlyInAnyOrder("D", "S1", "S2", "C1", "G1");
        assertThat(TREE.below(List.of("G1", "S2"))).containsExactlyInAnyOrder("G1", "S2");
        assertThat(TREE.below(List.of())).isEmpty();
    }

    @Test
    void above_returns_the_area_and_all_areas_above_it() {
        assertThat(TREE.above("G1")).containsExactly("G1", "C1", "S1", "D");
        assertThat(TREE.above("UNKNOWN")).containsExactly("UNKNOWN");
        assertThat(TREE.above(null)).isEmpty();
    }

    @Test
    void the_search_ends_although_the_areas_form_a_circle() {
        AreaTree circle = new AreaTree(Map.of("A", "B", "B", "A"));
        assertThat(circle.above("A")).containsExactly("A", "B");
        assertThat(circle.below(List.of("A"))).containsExactlyInAnyOrder("A", "B");
    }
}
