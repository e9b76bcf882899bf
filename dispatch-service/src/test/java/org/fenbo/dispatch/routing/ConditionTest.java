package org.fenbo.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConditionTest {
    private static final LocalDateTime NOON = LocalDateTime.parse("2026-11-25T12:00");

    @Test
    @DisplayName("条件：事实须为所列之一；不知道的事实不满足任何条件 (REG-4)")
    void a_condition_with_words_is_met_if_the_fact_is_one_of_the_words() {
        Condition channel = new Condition.OneOf("channel", Set.of("HOTLINE", "SENSOR"));
        assertThat(channel.holds(NOON, Map.of("channel", "SENSOR"))).isTrue();
        assertThat(channel.holds(NOON, Map.of("channel", "GRID_COLLECTOR"))).isFalse();
        assertThat(channel.holds(NOON, Map.of("nature", "HOTLINE"))).isFalse();
    }

    @Test
    @DisplayName("条件：数值含下限、不含上限，任一端可不设；不是数的不满足 (REG-4)")
    void a_range_includes_its_lower_end_and_excludes_its_upper_end() {
        Condition.End atLeastTen = new Condition.End.AtLeast(BigDecimal.TEN);
        Condition.End belowFifty = new Condition.End.Below(new BigDecimal("50"));
        assertThat(size("10", atLeastTen, belowFifty)).isTrue();
        assertThat(size("49.9", atLeastTen, belowFifty)).isTrue();
        assertThat(size("9.9", atLeastTen, belowFifty)).isFalse();
        assertThat(size("50", atLeastTen, belowFifty)).isFalse();
        assertThat(size("-3", belowFifty)).isTrue();
        assertThat(size("51", belowFifty)).isFalse();
        assertThat(size("1000000", atLeastTen)).isTrue();
        assertThat(size("9", atLeastTen)).isFalse();
        assertThat(size("much")).isFalse();
        assertThat(new Condition.Range("size", List.of()).holds(NOON, Map.of("cost", "5")))
                .isFalse();
    }

    private static boolean size(String value, Condition.End... ends) {
        return new Condition.Range("size", List.of(ends)).holds(NOON, Map.of("size", value));
    }

    @Test
    @DisplayName("条件：时段含始不含终，可跨零点 (REG-4f)")
    void hours_include_their_start_exclude_their_end_and_may_pass_midnight() {
        assertThat(hours("09:00", "18:00", "09:00")).isTrue();
        assertThat(hours("09:00", "18:00", "17:59")).isTrue();
        assertThat(hours("09:00", "18:00", "18:00")).isFalse();
        assertThat(hours("09:00", "18:00", "08:59")).isFalse();
        assertThat(hours("22:00", "06:30", "22:00")).isTrue();
        assertThat(hours("22:00", "06:30", "06:29")).isTrue();
        assertThat(hours("22:00", "06:30", "06:30")).isFalse();
        assertThat(hours("22:00", "06:30", "12:00")).isFalse();
        assertThat(hours("08:00", "08:00", "03:00")).as("a whole day").isTrue();
    }

    private static boolean hours(String from, String until, String time) {
        return new Condition.Hours(LocalTime.parse(from), LocalTime.parse(until))
                .holds(NOON.toLocalDate().atTime(LocalTime.parse(time)), Map.of());
    }

    @Test
    @DisplayName("条件：季节首尾两日都算，可跨年 (REG-4f)")
    void a_season_includes_its_first_and_last_day_and_may_pass_the_new_year() {
        assertThat(season("--04-15", "--10-31", "2026-04-15")).isTrue();
        assertThat(season("--04-15", "--10-31", "2026-10-31")).isTrue();
        assertThat(season("--04-15", "--10-31", "2026-04-14")).isFalse();
        assertThat(season("--04-15", "--10-31", "2026-11-01")).isFalse();
        assertThat(season("--11-15", "--03-15", "2026-11-15")).isTrue();
        assertThat(season("--11-15", "--03-15", "2027-03-15")).isTrue();
        assertThat(season("--11-15", "--03-15", "2026-11-14")).isFalse();
        assertThat(season("--11-15", "--03-15", "2027-03-16")).isFalse();
        assertThat(season("--05-01", "--05-01", "2026-05-01")).as("one day").isTrue();
        assertThat(season("--05-01", "--05-01", "2026-05-02")).isFalse();
    }

    private static boolean season(String from, String until, String day) {
        return new Condition.Season(MonthDay.parse(from), MonthDay.parse(until))
                .holds(LocalDate.parse(day).atTime(LocalTime.NOON), Map.of());
    }

    @Test
    @DisplayName("有效期首尾两日都算，任一端可不设")
    void a_period_of_days_includes_its_first_and_last_day() {
        LocalDate first = LocalDate.parse("2026-11-01");
        LocalDate last = LocalDate.parse("2026-11-30");
        assertThat(days(first, last, "2026-11-01")).isTrue();
        assertThat(days(first, last, "2026-11-30")).isTrue();
        assertThat(days(first, last, "2026-10-31")).isFalse();
        assertThat(days(first, last, "2026-12-01")).isFalse();
        assertThat(days(LocalDate.MIN, last, "1999-01-01")).isTrue();
        assertThat(days(first, LocalDate.MAX, "2099-01-01")).isTrue();
    }

    private static boolean days(LocalDate from, LocalDate until, String day) {
        return new Condition.Days(from, until).holds(LocalDate.parse(day).atTime(LocalTime.NOON), Map.of());
    }

    @Test
    @DisplayName("无法识别的条件视为不满足 (REG-4)")
    void a_condition_that_is_not_understood_is_never_met() {
        assertThat(new Condition.NotUnderstood().holds(NOON, Map.of("channel", "HOTLINE")))
                .isFalse();
    }
}
