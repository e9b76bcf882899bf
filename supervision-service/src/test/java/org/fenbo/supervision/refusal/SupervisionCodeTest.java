package org.fenbo.supervision.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.fenbo.backbone.testing.RefusalCodes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SupervisionCodeTest {
    @Test
    @DisplayName("每种拒绝都有中英文说明，两种语言所指的值相同")
    void every_refusal_has_both_languages_and_names_the_same_values_in_them() {
        assertThat(RefusalCodes.faults(SupervisionCode.values())).isEmpty();
    }
}
