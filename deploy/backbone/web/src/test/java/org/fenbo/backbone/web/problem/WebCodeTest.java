package org.fenbo.backbone.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.testing.RefusalCodes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WebCodeTest {
    /** Presents a problem's code as a domain's code, so that the same checks apply to its texts. */
    private record Texts(WebCode code) implements Refusal.Code {
        @Override
        public String name() {
            return code.name();
        }

        @Override
        public Refusal.Text text() {
            return new Refusal.Text(
                    Refusal.Kind.UNREADABLE, code.text().detail(), code.text().remedy());
        }
    }

    @Test
    @DisplayName("每种问题都有中文和英文，列出的值相同")
    void every_problem_has_both_languages_with_the_same_values() {
        assertThat(RefusalCodes.faults(
                        Stream.of(WebCode.values()).map(Texts::new).toArray(Refusal.Code[]::new)))
                .isEmpty();
    }
}
