package org.fenbo.dispatch.governor.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fenbo.backbone.events.log.EventJson;
import org.fenbo.dispatch.casefile.Cases;
import org.fenbo.dispatch.governor.GovernorEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Checks the events of dispatch.governor against their published contract. */
class GovernorContractTest {
    private static final Path CONTRACT = Path.of("contract/dispatch.governor");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final EventJson<GovernorEvent> events = GovernorEventJson.with(JsonMapper.shared());

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(CONTRACT)) {
            return files.filter(file -> file.toString().endsWith(".json") && !file.endsWith("schema.json"))
                    .toList();
        }
    }

    private static String typeOf(Path example) {
        return "dispatch.governor."
                + Objects.requireNonNull(example.getParent()).getFileName();
    }

    @ParameterizedTest
    @MethodSource("examples")
    @DisplayName("停用与恢复的事件样例符合契约，读写不变 (CASE-22c,e)")
    void every_example_fits_its_schema_and_is_read_and_written_unchanged(Path example) throws IOException {
        byte[] body = Files.readAllBytes(example);
        assertThat(SCHEMAS.getSchema(
                                JsonMapper.shared().readTree(Files.readAllBytes(example.resolveSibling("schema.json"))))
                        .validate(JsonMapper.shared().readTree(body)))
                .isEmpty();
        GovernorEvent read = events.read(typeOf(example), Cases.NOON, body);
        assertThat(events.typeOf(read)).isEqualTo(typeOf(example));
        assertThat(JsonMapper.shared().readTree(events.bodyOf(read)))
                .isEqualTo(JsonMapper.shared().readTree(body));
    }

    @Test
    void every_event_has_a_contract_with_an_example() throws IOException {
        assertThat(examples().stream().map(GovernorContractTest::typeOf)).containsAll(events.literals());
    }
}
