package org.fenbo.registry.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OtherCodesTest {
    private static final Category LAMP = new Category(
            "101",
            "路灯",
            null,
            Urgency.NORMAL,
            null,
            new Classification("12001", "0101", null, null, null),
            Handling.NONE,
            new Listing(new TreeMap<>(Map.of("DB44/T 2479", "D-9")), null));

    @Test
    @DisplayName("事项有国标编码、旧国标编码，也可有其他体系的编码，按编码查得到 (REG-11a,c)")
    void a_category_has_codes_in_other_systems() {
        assertThat(LAMP.codeIn(Classification.STANDARD)).isEqualTo("12001");
        assertThat(LAMP.codeIn(Classification.OLDER_STANDARD)).isEqualTo("0101");
        assertThat(LAMP.codeIn("DB44/T 2479")).isEqualTo("D-9");
        assertThat(LAMP.codeIn("X")).isNull();
        OtherCodes codes = new OtherCodes(7, List.of(LAMP));
        assertThat(codes.revision()).isEqualTo(7);
        assertThat(codes.category("DB44/T 2479", "D-9")).contains("101");
        assertThat(codes.category("DB44/T 2479", "D-8")).isEmpty();
    }

    @Test
    @DisplayName("没有自有时限的事项，三种时限都为空 (REG-11m)")
    void limits_are_none_only_if_all_are() {
        TimeLimit day = new TimeLimit(1, LimitUnit.WORKING_DAYS);
        assertThat(new TimeLimits(null, null, null).none()).isTrue();
        assertThat(new TimeLimits(day, null, null).none()).isFalse();
        assertThat(new TimeLimits(null, day, null).none()).isFalse();
        assertThat(new TimeLimits(null, null, day).none()).isFalse();
    }
}
