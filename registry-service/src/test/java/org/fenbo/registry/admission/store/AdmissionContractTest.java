package org.fenbo.registry.admission.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.fenbo.backbone.events.log.Fact;
import org.fenbo.registry.admission.AdmissionEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Checks the events of a request for admission against their published contract. */
class AdmissionContractTest {
    private static final Path CONTRACT = Path.of("contract", AdmissionEventJson.TOPIC);
    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");
    private final AdmissionEventJson facts = new AdmissionEventJson();

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
        AdmissionEvent event = facts.read(type, NOON, Files.readAllBytes(example));
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
                .contains(
                        "requested.v1",
                        "granted.v1",
                        "refused.v1",
                        "withdrawn.v1",
                        "ended.v1",
                        "renewed.v1",
                        "pushdown.refused.v1");
    }

    private static String type(Path folder) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("schema.json")))
                .path("$id")
                .asString()
                .substring("urn:fenbo:".length());
    }

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(CONTRACT)) {
            return files
                    .filter(file -> file.toString().endsWith(".json") && !file.endsWith("schema.json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
