package org.fenbo.registry.form.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fenbo.registry.form.Form;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SuppliedFormsTest {
    private static final Path EXAMPLES = Path.of("src/test/resources/forms");

    static List<Form> forms() {
        return SuppliedForms.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("随附表单：每项标明个人、路由或一般；正确的填写通过核对，有一处错误的填写被指出 (REG-12, REG-12e)")
    void a_supplied_form_is_valid_and_finds_faults_only_in_bad_answers(Form form) throws IOException {
        assertThat(FormSchemas.fault(form.schema())).isEmpty();
        assertThat(FormSchemas.wrong(form, example(form, "good"))).isEmpty();
        assertThat(FormSchemas.wrong(form, example(form, "bad"))).isNotEmpty();
        assertThat(FormSchemas.facts(form, example(form, "good")))
                .isNotEmpty()
                .allSatisfy((name, value) -> assertThat(name).startsWith("answer."));
    }

    @Test
    @DisplayName("INT-9 只有标为路由的字段才能作为派单判断的依据")
    void only_answers_marked_routing_become_facts() throws IOException {
        Form hazard = forms().stream()
                .filter(form -> form.code().equals("hazard"))
                .findFirst()
                .orElseThrow();
        JsonNode schema = JsonMapper.shared().readTree(hazard.schema());
        FormSchemas.facts(hazard, example(hazard, "good"))
                .keySet()
                .forEach(name -> assertThat(schema.path("properties")
                                .path(name.substring("answer.".length()))
                                .path("x-mark")
                                .asString())
                        .isEqualTo("routing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "[]",
                "{\"type\": \"object\"}",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\"}}}",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"x-mark\": \"secret\"}}}",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"x-mark\": \"plain\", \"type\": \"text\"}}}",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"x-mark\": \"plain\", \"$ref\": \"#/$defs/no\"}}}",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"x-mark\": \"plain\", \"pattern\": \"[\"}}}"
            })
    void a_text_that_is_not_a_form_has_a_fault(String text) {
        assertThat(FormSchemas.fault(text)).isPresent();
    }

    private static JsonNode example(Form form, String which) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(EXAMPLES.resolve(form.code() + "." + which + ".json")));
    }
}
