package org.fenbo.dispatch.message.store;

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
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.message.MessageRequest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Checks the requests for messages against their published contract. */
class MessageContractTest {
    private static final Path CONTRACT = Path.of("contract", MessageRequestJson.TOPIC, "requested.v1");
    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");

    @Test
    void a_request_is_written_as_the_example_that_fits_the_schema() throws IOException {
        String example = Files.readString(CONTRACT.resolve("nobody-on.json"));
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CONTRACT.resolve("schema.json")));
        assertThat(schema.validate(example, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{\"person\": \"\"}", InputFormat.JSON)).isNotEmpty();
        Fact written = new MessageRequestJson()
                .write(new MessageRequest(
                        new OfficerId("O-CHIEF"),
                        "order-nobody-on",
                        Map.of("order", "C44039920261122000001-1", "unit", "U-CG"),
                        3,
                        NOON));
        assertThat(written.type()).isEqualTo("dispatch.message.requested.v1");
        assertThat(written.happened()).isEqualTo(NOON);
        assertThat(JsonMapper.shared().readTree(written.body()))
                .isEqualTo(JsonMapper.shared().readTree(example));
    }
}
