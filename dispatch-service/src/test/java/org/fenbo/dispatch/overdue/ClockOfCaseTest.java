package org.fenbo.dispatch.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockOfCaseTest {
    @ParameterizedTest
    @CsvSource({"accept-1,1", "handle-12,12", "handle-2-3,2", "decision-4,4"})
    @DisplayName("工单的时钟只涉及该工单 (CASE-2h)")
    void a_clock_of_an_order_names_the_order(String name, int order) {
        assertThat(new ClockOfCase("C1", name).order()).hasValue(order);
    }

    @ParameterizedTest
    @CsvSource({"case", "case-2", "ruling", "ruling-3", "another-kind-7"})
    @DisplayName("全案时钟和未知种类的时钟涉及整个案件 (CASE-2h)")
    void other_clocks_belong_to_the_whole_case(String name) {
        assertThat(new ClockOfCase("C1", name).order()).isEmpty();
    }
}
