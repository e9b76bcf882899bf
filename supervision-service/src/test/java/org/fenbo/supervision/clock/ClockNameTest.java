package org.fenbo.supervision.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case",
                "case-2",
                "accept-1",
                "handle-1",
                "handle-12",
                "handle-1-2",
                "decision-3",
                "ruling",
                "ruling-2"
            })
    void a_name_is_read_as_it_was_written(String text) {
        assertThat(ClockName.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cases",
                "accept",
                "accept-0",
                "accept-1-0",
                "handle--1",
                "handle-1-0",
                "close-1",
                "decision",
                "decision-1-2",
                "ruling-1-2",
                "case-1-2"
            })
    void a_wrong_clock_name_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ClockName.parse(text));
    }
}
