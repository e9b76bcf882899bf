package org.fenbo.registry.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UsedFormsTest {

    @Test
    @DisplayName("填报保留所用的表单版本，可按版本查到 (REG-12)")
    void a_version_of_a_form_is_found() {
        Form first = new Form("F", "表单", 1, "{}");
        UsedForms used = new UsedForms() {
            @Override
            public List<Form> all() {
                return versions("F");
            }

            @Override
            public List<Form> versions(String code) {
                return List.of(first, new Form("F", "表单", 2, "{}"));
            }
        };
        assertThat(used.version("F", 1)).isEqualTo(Optional.of(first));
        assertThat(used.version("F", 3)).isEmpty();
    }
}
