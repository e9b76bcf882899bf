package org.fenbo.backbone.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.fenbo.backbone.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class CallerLanguageTest {
    @Test
    @DisplayName("按 Accept-Language 选择语言（RFC 9110 12.5.4）")
    void the_language_that_the_caller_prefers_is_taken() {
        assertThat(text("zh-CN,zh;q=0.9,en;q=0.8")).isEqualTo("中");
        assertThat(text("zh-Hant-TW")).isEqualTo("中");
        assertThat(text("en-GB,zh;q=0.5")).isEqualTo("e");
        assertThat(text("fr, en;q=0.2")).isEqualTo("e");
    }

    @Test
    @DisplayName("未指定或无法识别语言时给出两种语言")
    void a_caller_that_names_no_known_language_gets_both_languages() {
        assertThat(text(null)).isEqualTo("中 · e");
        assertThat(text("fr")).isEqualTo("中 · e");
        assertThat(text(";;q=x,,")).isEqualTo("中 · e");
        assertThat(text("*")).isEqualTo("中 · e");
    }

    private static String text(@Nullable String acceptLanguage) {
        MockHttpServletRequest call = new MockHttpServletRequest();
        if (acceptLanguage != null) {
            call.addHeader("Accept-Language", acceptLanguage);
        }
        return CallerLanguage.of(call).text(new Words("中", "e"));
    }
}
