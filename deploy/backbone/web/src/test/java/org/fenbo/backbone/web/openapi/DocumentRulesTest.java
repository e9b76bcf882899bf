package org.fenbo.backbone.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class DocumentRulesTest {
    private static final String GOOD = """
            {"paths": {"/cases": {"post": {
              "summary": "派单 · Dispatch",
              "parameters": [{"name": "number", "schema": {"type": "string"}, "example": "C1"}],
              "requestBody": {"content": {"application/json": {
                "schema": {"$ref": "#/components/schemas/Body"}, "example": {"unit": "U-CG"}}}},
              "responses": {
                "200": {"content": {"application/json": {"schema": {"type": "object"}, "example": {}}}},
                "404": {"content": {"application/problem+json": {"schema": {"enum": ["no-such-case"]}}}}}}}},
             "components": {"schemas": {"Body": {"type": "object", "required": ["unit"],
               "properties": {"unit": {"type": "string"}}}}}}""";

    private static List<String> faults(String document) {
        return new DocumentRules(JsonMapper.shared().readTree(document)).faults();
    }

    @Test
    void a_complete_operation_has_no_fault() {
        assertThat(faults(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "派单 · Dispatch | 派单 ·        | no summary in Chinese and English",
                "派单 · Dispatch | Dispatch · x  | no summary in Chinese and English",
                "'\"unit\": \"U-CG\"' | '\"unit\": 7' | the example doesn't fit",
                "'\"unit\": \"U-CG\"' | '' | the example doesn't fit",
                "', \"example\": \"C1\"' | '' | no example",
                "'\"enum\"' | '\"type\"' | no problem codes",
                "'\"200\"' | '\"302\"' | no answer",
                "'{\"type\": \"object\"}, \"example\": {}' | '{}, \"example\": {}' | no schema"
            })
    void a_missing_or_wrong_part_is_found(String part, String instead, String fault) {
        assertThat(GOOD).contains(part);
        assertThat(faults(GOOD.replace(part, instead))).anyMatch(one -> one.contains(fault));
    }
}
