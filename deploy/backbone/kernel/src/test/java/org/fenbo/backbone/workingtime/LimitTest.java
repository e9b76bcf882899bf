package org.fenbo.backbone.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

    @ParameterizedTest
    @EnumSource
    @DisplayName("TIME-1 每种计时单位的代码写出后可读回")
    void the_code_of_every_unit_can_be_read_back(LimitUnit unit) {
        Limit limit = new Limit(1, unit);
        assertThat(limit.code()).isEqualTo("1 " + unit);
        assertThat(Limit.parse(limit.code())).isEqualTo(limit);
    }

    @ParameterizedTest
    @CsvSource({
        "30 MINUTES, 30 minutes, 30分钟",
        "2 HOURS, 2 hours, 2个紧急工作时",
        "30 WORKING_MINUTES, 30 working minutes, 30个工作分钟",
        "4 WORKING_HOURS, 4 working hours, 4个工作时",
        "1 WORKING_DAYS, 1 working day, 1个工作日",
        "3 NATURAL_DAYS, 3 natural days, 3个自然日",
        "1 SAME_DAY, same day, 当日"
    })
    @DisplayName("TIME-1 时限的中英文写法")
    void a_limit_is_written_in_both_languages(String code, String english, String chinese) {
        assertThat(Limit.parse(code).inEnglish()).isEqualTo(english);
        assertThat(Limit.parse(code).inChinese()).isEqualTo(chinese);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PT2H", "5", "5WORKING_DAYS", " WORKING_DAYS", "five WORKING_DAYS", "5 working_days"})
    void a_code_in_another_form_is_refused(String code) {
        assertThatThrownBy(() -> Limit.parse(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'");
    }

    @Test
    void an_amount_that_is_negative_or_over_ten_years_is_refused() {
        assertThatThrownBy(() -> new Limit(-1, LimitUnit.HOURS))
                .hasMessage("a limit in HOURS has an amount from 0 to 87840, not -1");
        assertThatThrownBy(() -> new Limit(3661, LimitUnit.WORKING_DAYS))
                .hasMessage("a limit in WORKING_DAYS has an amount from 0 to 3660, not 3661");
    }

    @Test
    void the_unit_same_day_allows_only_the_amount_one() {
        assertThat(Limit.sameDay()).isEqualTo(new Limit(1, LimitUnit.SAME_DAY));
        assertThatThrownBy(() -> new Limit(2, LimitUnit.SAME_DAY)).isInstanceOf(IllegalArgumentException.class);
    }
}
