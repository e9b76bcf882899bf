package org.fenbo.dispatch.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
    @Test
    @DisplayName("编码按原文写出")
    void a_code_is_written_exactly_as_it_was_given() {
        assertThat(new AreaCode("440399001")).hasToString("440399001");
        assertThat(new CategoryCode("CG-0101")).hasToString("CG-0101");
        assertThat(new UnitCode("U-CG")).hasToString("U-CG");
        assertThat(new OfficerId("O-DISP")).hasToString("O-DISP");
        assertThat(new CaseNumber("C44039920261122000001")).hasToString("C44039920261122000001");
    }

    @Test
    @DisplayName("编码不得为空白")
    void a_blank_code_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AreaCode(" ")).withMessageContaining("area");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CategoryCode(""))
                .withMessageContaining("category");
        assertThatIllegalArgumentException().isThrownBy(() -> new UnitCode(" ")).withMessageContaining("unit");
        assertThatIllegalArgumentException().isThrownBy(() -> new OfficerId("")).withMessageContaining("officer");
    }

    @Test
    @DisplayName("案件编号：C 加区码六位、日期八位、流水号六至十位")
    void a_case_number_contains_the_code_of_the_district() {
        assertThat(new CaseNumber("C44039920261122000001").district()).isEqualTo("440399");
        assertThat(new CaseNumber("C440399202611220000000001").district()).isEqualTo("440399");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "R44039920261122000001",
                "C4403992026112200000",
                "C4403992026112200000000001",
                "C4403992026112200000A"
            })
    @DisplayName("不合格式的案件编号被拒绝")
    void a_text_in_another_form_is_refused_as_a_case_number(String text) {
        assertThatThrownBy(() -> new CaseNumber(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }
}
