package org.fenbo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the committed OpenAPI documents with a parser that is not used to make them. */
class OpenApiValidityTest {

    @ParameterizedTest
    @ValueSource(strings = {"intake", "dispatch", "supervision", "registry"})
    @DisplayName("各服务的接口文档合乎 OpenAPI 3.1 (OPS-2a)")
    void every_document_is_valid(String service) {
        SwaggerParseResult read = new OpenAPIV3Parser()
                .readLocation(Path.of("../../docs/openapi", service + ".json").toString(), null, new ParseOptions());
        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getPaths()).isNotEmpty();
    }

    @Test
    void the_parser_finds_the_errors_of_a_wrong_document() {
        String broken = """
                {"openapi": "3.1.0", "info": {"title": "x", "version": "1"},
                 "paths": {"/a/{b}": {"get": {"responses": {"200": {"descriptoin": "x"}}}}}}""";
        assertThat(new OpenAPIV3Parser().readContents(broken).getMessages()).isNotEmpty();
    }
}
