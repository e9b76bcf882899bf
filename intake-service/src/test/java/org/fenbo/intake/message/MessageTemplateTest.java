package org.fenbo.intake.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fenbo.backbone.kernel.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MessageTemplateTest {
    private final MessageTemplate template =
            new MessageTemplate("t", 1, new Words("{grid}的{name}", "{name} of {grid}, {link}"));

    @Test
    @DisplayName("消息的中英文文字由同一模板填值而成，值中的特殊字符照原样 (INT-18)")
    void the_text_has_the_values_in_both_languages() {
        assertThat(template.with(Map.of("grid", "{name}", "name", "$1\\", "link", "L")))
                .isEqualTo(new Words("{name}的$1\\", "$1\\ of {name}, L"));
    }

    @Test
    @DisplayName("任一语言所用的名称缺值即指出 (INT-18)")
    void a_name_of_either_language_without_a_value_is_named() {
        assertThat(template.missing(Map.of("grid", "G"))).containsExactly("link", "name");
        assertThat(template.missing(Map.of("grid", "G", "name", "N", "link", "")))
                .isEmpty();
    }
}
