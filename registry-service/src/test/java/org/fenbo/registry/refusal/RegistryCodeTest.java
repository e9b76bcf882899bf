package org.fenbo.registry.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.testing.RefusalCodes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RegistryCodeTest {
    @Test
    @DisplayName("每种拒绝都有中英文说明，两种语言所指的值相同")
    void every_refusal_has_both_languages_and_names_the_same_values_in_them() {
        Refusal.Code[] codes = Stream.of(RegistryCode.class.getPermittedSubclasses())
                .flatMap(feature -> Stream.of(feature.getEnumConstants()))
                .map(Refusal.Code.class::cast)
                .toArray(Refusal.Code[]::new);
        assertThat(RefusalCodes.faults(codes)).isEmpty();
        assertThat(Stream.of(codes).map(Refusal.Code::name))
                .hasSizeGreaterThan(90)
                .doesNotHaveDuplicates();
    }
}
