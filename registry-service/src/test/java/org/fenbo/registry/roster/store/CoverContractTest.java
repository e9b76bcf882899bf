package org.fenbo.registry.roster.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fenbo.backbone.events.log.Fact;
import org.fenbo.registry.roster.CoverEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Checks the events of the cover of grids against their published contract. */
class CoverContractTest {
    private static final Path CONTRACT = Path.of("contract", CoverEventJson.TOPIC);
    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");
    private final CoverEventJson facts = new CoverEventJson();

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_fits_its_schema_and_is_read_and_written_unchanged(Path example) throws IOException {
        Path folder = Objects.requireNonNull(example.getParent());
        String text = Files.readString(example);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(folder.resolve("schema.json")))
                        .validate(text, InputFormat.JSON))
                .isEmpty();
        String type = type(folder);
        CoverEvent event = facts.read(type, NOON, Files.readAllBytes(example));
        Fact written = facts.write(event);
        assertThat(written.type()).isEqualTo(type);
        assertThat(JsonMapper.shared().readTree(written.body()))
                .isEqualTo(JsonMapper.shared().readTree(text));
    }

    @Test
    void there_is_an_example_of_every_event() throws IOException {
        assertThat(examples()
                        .map(example -> Objects.requireNonNull(example.getParent())
                                .getFileName()
                                .toString()))
                .contains("uncovered.v1", "covered.v1");
    }

    private static String type(Path folder) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("schema.json")))
                .path("$id")
                .asString()
                .substring("urn:fenbo:".length());
    }

    @Test
    @DisplayName("设定邻格时发出邻格事件，与契约的样例相同 (CASE-13b)")
    void linked_grids_are_written_as_the_example_that_fits_the_schema() throws IOException {
        Path folder = CONTRACT.resolve("linked.v1");
        String example = Files.readString(folder.resolve("two-grids.json"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(folder.resolve("schema.json")))
                        .validate(example, InputFormat.JSON))
                .isEmpty();
        Fact written =
                new LinkEventJson().write("440399001001G01", List.of("440399001001G02", "440399001002G01"), NOON);
        assertThat(written.type()).isEqualTo("registry.roster.linked.v1");
        assertThat(JsonMapper.shared().readTree(written.body()))
                .isEqualTo(JsonMapper.shared().readTree(example));
    }

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(CONTRACT)) {
            return files
                    .filter(file -> file.toString().endsWith(".json") && !file.endsWith("schema.json"))
                    .filter(file -> !file.toString().contains("linked.v1"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
