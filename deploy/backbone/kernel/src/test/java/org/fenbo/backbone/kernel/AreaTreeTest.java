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
    void below_an_area_is_all_that_belongs_to_it() {
        assertThat(TREE.below(List.of("S1"))).containsExactlyInAnyOrder("S1", "C1", "G1");
        assertThat(TREE.below(List.of("D"))).containsExactlyInAnyOrder("D", "S1", "S2", "C1", "G1");
        assertThat(TREE.below(List.of("G1", "S2"))).containsExactlyInAnyOrder("G1", "S2");
        assertThat(TREE.below(List.of())).isEmpty();
    }

    @Test
    void above_an_area_is_all_that_it_belongs_to() {
        assertThat(TREE.above("G1")).containsExactly("G1", "C1", "S1", "D");
        assertThat(TREE.above("UNKNOWN")).containsExactly("UNKNOWN");
        assertThat(TREE.above(null)).isEmpty();
    }

    @Test
    void a_circle_ends() {
        AreaTree circle = new AreaTree(Map.of("A", "B", "B", "A"));
        assertThat(circle.above("A")).containsExactly("A", "B");
        assertThat(circle.below(List.of("A"))).containsExactlyInAnyOrder("A", "B");
    }
}
