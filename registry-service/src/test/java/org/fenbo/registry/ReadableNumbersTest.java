package org.fenbo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.adjustment.AdjustmentNumber;
import org.fenbo.registry.admission.AdmissionNumber;
import org.fenbo.registry.enrolment.CallNumber;
import org.fenbo.registry.pastcase.PastCase;
import org.fenbo.registry.policy.NumberPolicy;
import org.fenbo.registry.refusal.TimeWords;
import org.fenbo.registry.revision.EntryKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReadableNumbersTest {
    private static final String DIGITS = "44039920261125000001";

    static Stream<Arguments> numbers() {
        return Stream.of(
                Arguments.of("A", (Function<String, Object>) AdjustmentNumber::new),
                Arguments.of("Z", (Function<String, Object>) AdmissionNumber::new),
                Arguments.of("E", (Function<String, Object>) CallNumber::new));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    @DisplayName("编号以字母区分种类，写法不对的不是编号 (REG-8k)")
    void a_number_has_the_letter_of_its_kind(String letter, Function<String, Object> number) {
        assertThat(number.apply(letter + DIGITS)).hasToString(letter + DIGITS);
        assertThatThrownBy(() -> number.apply("X" + DIGITS)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> number.apply(letter + "1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("外来的文字不是编号时读作没有 (REG-8k)")
    void a_text_that_is_no_number_is_read_as_none() {
        assertThat(AdjustmentNumber.read("A" + DIGITS)).contains(new AdjustmentNumber("A" + DIGITS));
        assertThat(AdjustmentNumber.read("Z" + DIGITS)).isEmpty();
        assertThat(AdmissionNumber.read("Z" + DIGITS)).contains(new AdmissionNumber("Z" + DIGITS));
        assertThat(AdmissionNumber.read("E" + DIGITS)).isEmpty();
        assertThat(CallNumber.read("E" + DIGITS)).contains(new CallNumber("E" + DIGITS));
        assertThat(CallNumber.read("A" + DIGITS)).isEmpty();
    }

    @Test
    @DisplayName("条目和策略的种类按编码找到 (REG-6a)")
    void kinds_are_found_by_their_codes() {
        for (EntryKind kind : EntryKind.values()) {
            assertThat(EntryKind.withCode(kind.code())).contains(kind);
        }
        assertThat(EntryKind.withCode("none")).isEmpty();
        for (NumberPolicy.Kind kind : NumberPolicy.Kind.values()) {
            assertThat(NumberPolicy.Kind.of(kind.code())).contains(kind);
            assertThat(NumberPolicy.usual(kind).code()).isEqualTo(kind.code());
            assertThat(kind.names()).isNotEmpty();
        }
        assertThat(NumberPolicy.Kind.of("none")).isEmpty();
    }

    @Test
    @DisplayName("自动派单调控的策略编码可带事项编码，其他策略不可 (CASE-22a)")
    void the_code_of_a_policy_of_the_governor_may_name_a_category() {
        NumberPolicy policy = NumberPolicy.of("governor.101.1", Map.of()).orElseThrow();
        assertThat(policy.category()).isEqualTo("101.1");
        assertThat(policy.code()).isEqualTo("governor.101.1");
        assertThat(NumberPolicy.of("governor", Map.of()).orElseThrow().category())
                .isNull();
        assertThat(NumberPolicy.of("governor.", Map.of())).isEmpty();
        assertThat(NumberPolicy.of("returns.101", Map.of())).isEmpty();
    }

    @Test
    @DisplayName("时段写明起止，没有止期的写明自何时起")
    void the_words_of_a_period_name_its_end_if_there_is_one() {
        LocalDate day = LocalDate.of(2026, 11, 25);
        assertThat(TimeWords.between(day, day.plusDays(1)))
                .isEqualTo(new Words("自 2026-11-25 至 2026-11-26", "from 2026-11-25 until 2026-11-26"));
        assertThat(TimeWords.between(day, null)).isEqualTo(new Words("自 2026-11-25 起", "from 2026-11-25 without end"));
    }

    @Test
    @DisplayName("过去的案件只有已知的事实 (REG-4g)")
    void a_past_case_has_the_facts_that_are_known() {
        var at = LocalDate.of(2026, 11, 25).atStartOfDay(ZoneOffset.UTC).toInstant();
        assertThat(new PastCase("C1", null, null, "HOTLINE", "COMPLAINT", at, null).facts())
                .isEqualTo(Map.of("channel", "HOTLINE", "nature", "COMPLAINT"));
        assertThat(new PastCase("C1", null, null, null, null, at, null).facts()).isEmpty();
    }
}
