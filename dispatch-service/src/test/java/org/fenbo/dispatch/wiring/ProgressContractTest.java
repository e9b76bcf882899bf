package org.fenbo.dispatch.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fenbo.backbone.events.relay.ProgressTopic;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks the events of dispatch.progress against their published contract. */
class ProgressContractTest {
    private static final Path CONTRACT = Path.of("contract/dispatch.progress/reached.v1");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest
    @ValueSource(strings = {"all.json", "but-one.json"})
    @DisplayName("R16 进度事件的样例符合契约")
    void every_example_fits_its_schema(String example) throws IOException {
        assertThat(SCHEMAS.getSchema(read("schema.json")).validate(read(example)))
                .isEmpty();
    }

    @Test
    @DisplayName("R16 进度事件发往契约规定的主题")
    void progress_is_sent_with_the_type_and_the_topic_of_the_contract() throws IOException {
        ProgressTopic topic = new EventFlow().progress();
        assertThat("urn:fenbo:" + topic.type())
                .isEqualTo(read("schema.json").path("$id").asString());
        assertThat(topic.of()).isEqualTo(read("all.json").path("topic").asString());
    }

    private static JsonNode read(String file) throws IOException {
        return JsonMapper.shared().readTree(Files.readAllBytes(CONTRACT.resolve(file)));
    }
}
