package org.fenbo.registry.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fenbo.backbone.kernel.Finding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FormVersionsTest {
    private static final Form FIRST = new Form("F", "隐患", 1, "{}");
    private static final Form THIRD = new Form("F", "隐患", 3, "{\"a\":1}");
    private static final List<Form> USED = List.of(FIRST, new Form("F", "隐患", 2, "{\"b\":1}"), THIRD);

    private static List<Finding> findings(Form form) {
        return FormVersions.findings(List.of(form), USED);
    }

    @Test
    @DisplayName("改动表单已公布的版本，不予公布，并给出可用的下一版次 (REG-12b)")
    void a_changed_form_needs_a_version_that_no_published_revision_has() {
        assertThat(findings(FIRST)).isEmpty();
        assertThat(findings(new Form("F", "隐患", 4, "{\"c\":1}"))).isEmpty();
        assertThat(findings(new Form("G", "纠纷", 1, "{\"c\":1}"))).isEmpty();
        assertThat(findings(new Form("F", "隐患", 1, "{\"c\":1}")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("FORM_VERSION_USED");
                    assertThat(finding.value()).isEqualTo("1");
                    assertThat(finding.remedy().english()).contains("version 4");
                });
        assertThat(findings(new Form("F", "安全隐患", 3, "{\"a\":1}"))).hasSize(1);
    }
}
