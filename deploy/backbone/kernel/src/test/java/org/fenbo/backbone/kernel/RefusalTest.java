package org.fenbo.backbone.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Refusal.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("拒绝：代码、字段、中英文说明与处理办法")
class RefusalTest {

    private enum Stage implements Named {
        IN_HAND;

        @Override
        public String chinese() {
            return "办理中";
        }
    }

    private enum Code implements Refusal.Code {
        WRONG_STAGE;

        @Override
        public Refusal.Text text() {
            return new Refusal.Text(
                    Kind.STATE,
                    new Words("第 %2$s 号当前为 %1$s", "number %2$s is %1$s"),
                    new Words("请稍后再试", "come again later"));
        }
    }

    @Test
    @DisplayName("带名称的代码：中文写名称和代码，英文写代码")
    void a_named_code_has_its_name_in_chinese_and_only_its_code_in_english() {
        Refusal refusal = Code.WRONG_STAGE.refusal(Stage.IN_HAND, 7);
        assertThat(refusal.detail()).isEqualTo(new Words("第 7 号当前为 办理中 (IN_HAND)", "number 7 is IN_HAND"));
        assertThat(refusal.remedy()).isEqualTo(new Words("请稍后再试", "come again later"));
        assertThat(refusal.id()).isEqualTo("wrong-stage");
    }

    @Test
    @DisplayName("文字值按语言取用")
    void a_value_with_words_is_written_in_the_language_of_the_text() {
        Words wind = new Words("风", "wind");
        assertThat(new Words("因%s", "because of %s").with(List.of(wind))).isEqualTo(new Words("因风", "because of wind"));
    }

    @Test
    @DisplayName("值中的百分号原样保留")
    void a_percent_sign_in_a_value_stays() {
        assertThat(Code.WRONG_STAGE.refusal("100 %s", "1%").detail().english()).isEqualTo("number 1% is 100 %s");
    }

    @Test
    @DisplayName("只有确实有问题时才拒绝；可写明字段与出错之处")
    void a_refusal_is_made_only_if_something_is_wrong() {
        assertThat(Code.WRONG_STAGE.when(false)).isEmpty();
        Finding finding = new Finding(
                new Finding.InLine(3), "unit", "U-X", "UNKNOWN_UNIT", Words.of("there is none"), Words.of("add it"));
        assertThat(Code.WRONG_STAGE
                        .when(true, Stage.IN_HAND, 7)
                        .map(refusal -> refusal.at("stage").because(List.of(finding))))
                .contains(new Refusal(Code.WRONG_STAGE, "stage", List.of(Stage.IN_HAND, 7), List.of(finding)));
    }

    @Test
    @DisplayName("一步被拒绝，后续步骤不再进行")
    void a_refusal_stops_all_further_steps() {
        Outcome<Integer> done = Outcome.done(1);
        Outcome<Integer> refused = Code.WRONG_STAGE.refused(Stage.IN_HAND, 7);
        assertThat(done.then(value -> Outcome.done(value + 1)).map(value -> value * 10))
                .isEqualTo(Outcome.done(20));
        assertThat(refused.then(value -> {
                    throw new AssertionError("a step after a refusal");
                }))
                .isEqualTo(refused);
        assertThat(Outcome.of(Optional.empty(), Code.WRONG_STAGE.refusal())).isEqualTo(Code.WRONG_STAGE.refused());
        assertThat(Outcome.of(Optional.of(3), Code.WRONG_STAGE.refusal())).isEqualTo(Outcome.done(3));
    }
}
