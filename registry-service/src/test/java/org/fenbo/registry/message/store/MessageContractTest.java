package org.fenbo.registry.message.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.fenbo.backbone.events.log.Fact;
import org.fenbo.registry.message.MessageRequest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Checks the requests for messages against their published contract. */
class MessageContractTest {
    private static final Path CONTRACT = Path.of("contract", MessageRequestJson.TOPIC, "requested.v1");
    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");

    @Test
    void a_request_is_written_as_the_example_that_fits_the_schema() throws IOException {
        String example = Files.readString(CONTRACT.resolve("grid-without-cover.json"));
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CONTRACT.resolve("schema.json")));
        assertThat(schema.validate(example, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{\"person\": \"\"}", InputFormat.JSON)).isNotEmpty();
        Fact written = new MessageRequestJson()
                .write(new MessageRequest(
                        "O-SEC-11", "grid-uncovered", Map.of("grid", "440399001001G01", "gridName", "第一网格"), 3, NOON));
        assertThat(written.type()).isEqualTo("registry.message.requested.v1");
        assertThat(written.happened()).isEqualTo(NOON);
        assertThat(JsonMapper.shared().readTree(written.body()))
                .isEqualTo(JsonMapper.shared().readTree(example));
    }
}
