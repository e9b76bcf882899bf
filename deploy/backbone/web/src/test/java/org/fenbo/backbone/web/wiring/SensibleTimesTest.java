package org.fenbo.backbone.web.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.convert.ConversionException;
import org.springframework.format.support.DefaultFormattingConversionService;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class SensibleTimesTest {
    private static final String FINE = "2026-11-22T04:00:00.123456789Z";
    private static final Instant KEPT = Instant.parse("2026-11-22T04:00:00.123456Z");

    record Times(Instant instant, OffsetDateTime offset, LocalDate day) {}

    @Test
    @DisplayName("正文与参数中的时间只读到微秒：与数据库保存的相同")
    void times_in_bodies_and_parameters_are_cut_to_microseconds() {
        JsonMapper json = JsonMapper.builder().addModule(SensibleTimes.inJson()).build();
        String body = "{\"instant\":\"%s\",\"offset\":\"%s\",\"day\":\"2026-11-22\"}".formatted(FINE, FINE);
        Times read = json.readValue(body, Times.class);
        assertThat(read.instant()).isEqualTo(KEPT);
        assertThat(read.offset().toInstant()).isEqualTo(KEPT);
        assertThat(read.day()).isEqualTo(LocalDate.of(2026, 11, 22));
        DefaultFormattingConversionService parameters = new DefaultFormattingConversionService();
        new SensibleTimes().addFormatters(parameters);
        assertThat(parameters.convert(FINE, OffsetDateTime.class))
                .satisfies(time -> assertThat(time.toInstant()).isEqualTo(KEPT));
    }

    @ParameterizedTest
    @DisplayName("按协调世界时超出公元 1 至 9999 年的时间，正文与参数都不接受")
    @ValueSource(strings = {"9999-12-31T23:59:59-18:00", "0001-01-01T00:00:00+18:00", "+10000-01-01T00:00:00Z"})
    void a_time_whose_year_in_utc_is_out_of_range_is_refused(String time) {
        JsonMapper json = JsonMapper.builder().addModule(SensibleTimes.inJson()).build();
        assertThatThrownBy(() -> json.readValue("{\"offset\":\"%s\"}".formatted(time), Times.class))
                .isInstanceOf(JacksonException.class);
        DefaultFormattingConversionService parameters = new DefaultFormattingConversionService();
        new SensibleTimes().addFormatters(parameters);
        assertThatThrownBy(() -> parameters.convert(time, OffsetDateTime.class))
                .isInstanceOf(ConversionException.class);
    }
}
