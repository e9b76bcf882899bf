package org.fenbo.registry.keyplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeyPlaceTest {

    @Test
    @DisplayName("跨网格的重点单位由所列第一个网格牵头 (ORG-7)")
    void the_first_grid_of_a_key_place_leads() {
        assertThat(new KeyPlace("P", "加油站", "FUEL_STATION", List.of("G-2", "G-1"), null, List.of("灭火器"), 7)
                        .leadingGrid())
                .isEqualTo("G-2");
    }
}
