package org.fenbo.dispatch.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LevelTest {
    private static final Similarity STALL =
            new Similarity("city", "street order", "stall", "Longtian", "Nanbu", "12345");

    @Test
    @DisplayName("两案的相似程度取两案共有的最窄一级；未知的事实不算相同 (CASE-26)")
    void the_level_of_two_cases_is_the_narrowest_that_both_share() {
        assertThat(Level.shared(STALL, STALL)).isEqualTo(Level.CATEGORY_COMMUNITY_AND_CHANNEL);
        assertThat(Level.shared(STALL, new Similarity("city", "street order", "stall", "Longtian", "Beibu", "12345")))
                .isEqualTo(Level.CATEGORY_AND_STREET);
        assertThat(Level.shared(STALL, new Similarity("city", "street order", "sign", "Longtian", "Nanbu", "12345")))
                .isEqualTo(Level.MAIN_TYPE_AND_STREET);
        Similarity unknown = new Similarity("", "", "stall", "", "", "");
        assertThat(Level.shared(unknown, unknown)).isEqualTo(Level.CATEGORY);
    }
}
