package org.fenbo.rehearsal.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R26 准确率按千分位与下限比较")
class AccuracyTest {
    private static final Floor FLOOR = Floor.parse("0.70,0.85,0.347,0.935");

    @Test
    void a_share_that_rounds_to_the_floor_reaches_the_floor() {
        assertThat(new Accuracy(10_000, 7_019, 8_523, 3_470, 3_244).reaches(FLOOR))
                .isTrue();
    }

    @Test
    void the_floor_is_not_reached_if_any_share_is_below_it() {
        assertThat(new Accuracy(10_000, 6_994, 8_523, 3_470, 3_244).reaches(FLOOR))
                .isFalse();
        assertThat(new Accuracy(10_000, 7_019, 8_494, 3_470, 3_244).reaches(FLOOR))
                .isFalse();
        assertThat(new Accuracy(10_000, 7_019, 8_523, 3_464, 3_244).reaches(FLOOR))
                .isFalse();
        assertThat(new Accuracy(10_000, 7_019, 8_523, 3_470, 3_241).reaches(FLOOR))
                .isFalse();
        assertThat(new Accuracy(10_000, 7_019, 8_523, 0, 0).reaches(FLOOR)).isFalse();
    }
}
