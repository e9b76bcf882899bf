package org.fenbo.registry.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ResponsibleUnitsTest {

    @Test
    @DisplayName("部件先由维护单位、再由权属单位负责，两者都没有的是无主部件 (REG-16b,d)")
    void the_maintainer_of_a_component_comes_before_its_owner() {
        assertThat(component("U-O", "U-M").responsible()).containsExactly("U-M", "U-O");
        assertThat(component("U-O", null).responsible()).containsExactly("U-O");
        assertThat(component(null, null).responsible()).isEmpty();
        assertThat(component(null, null).isOwnerless()).isTrue();
        assertThat(component(null, "U-M").isOwnerless()).isFalse();
        assertThat(component("U-O", null).isOwnerless()).isFalse();
    }

    private static Component component(@Nullable String owner, @Nullable String maintainer) {
        return new Component("P-1", "井盖", "G", null, null, owner, maintainer);
    }
}
