package org.fenbo.bench.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("六轮中只取后三轮的中位数")
class CountingTest {

    @Test
    void the_median_of_the_last_three_runs_counts() {
        assertThat(Counting.median(List.of(61.0, 40.0, 33.0, 20.0, 19.0, 20.5))).isEqualTo(20.0);
        assertThat(Counting.median(List.of(3.0, 5.0))).isEqualTo(4.0);
        assertThat(Counting.last(List.of(1, 2, 3, 4))).containsExactly(2, 3, 4);
    }

    @Test
    void runs_with_falling_values_are_not_steady() {
        assertThat(Counting.isSteady(List.of(20.0, 19.9, 19.8))).isFalse();
        assertThat(Counting.isSteady(List.of(20.0, 19.8, 19.9))).isTrue();
        assertThat(Counting.isSteady(List.of(19.8, 19.9, 20.0))).isTrue();
    }

    @Test
    void runs_that_differ_by_over_a_tenth_are_not_steady() {
        assertThat(Counting.isSteady(List.of(10.0, 11.0, 10.5))).isTrue();
        assertThat(Counting.isSteady(List.of(10.0, 11.1, 10.5))).isFalse();
    }

    @Test
    void only_the_last_three_runs_decide_and_two_runs_are_not_steady() {
        assertThat(Counting.isSteady(List.of(60.0, 40.0, 10.0, 10.2, 10.1))).isTrue();
        assertThat(Counting.isSteady(List.of(10.0, 10.0))).isFalse();
    }
}
