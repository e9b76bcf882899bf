package org.fenbo.registry.revision.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryKind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContractTest {

    private final Contracts contracts = new Contracts();
    private final JsonMapper json = JsonMapper.builder().build();

    private record Example(String type, Path file, String body) {}

    @Test
    void every_example_conforms_to_the_schema_of_its_type() throws IOException {
        assertThat(examples())
                .hasSizeGreaterThan(10)
                .allSatisfy(example -> assertThat(contracts.faults(example.type(), example.body()))
                        .as(example.file().toString())
                        .isEmpty());
    }

    @Test
    void there_is_an_example_of_every_kind() throws IOException {
        for (EntryKind kind : EntryKind.values()) {
            assertThat(examples()).anyMatch(example -> example.body().contains("\"kind\": \"" + kind.code() + "\""));
        }
    }

    @Test
    void every_example_of_an_entry_is_written_as_it_was_read() throws IOException {
        EntryJson format = new EntryJson();
        for (Example example : examples()) {
            if (example.type().equals("registry.entry.published.v1")) {
                JsonNode body = json.readTree(example.body());
                EntryKind kind = EntryKind.withCode(body.get("kind").asString()).orElseThrow();
                Entry entry = format.read(kind, body.get("entry").toString());

                assertThat(json.readTree(format.write(entry)))
                        .as(example.file().toString())
                        .isEqualTo(body.get("entry"));
                assertThat(entry.code()).isEqualTo(body.get("code").asString());
            }
        }
    }

    @Test
    void a_body_that_breaks_the_contract_has_faults() {
        assertThat(contracts.faults("registry.entry.published.v1", """
                        {"revision": 1, "kind": "area", "code": "A", "entry": {"code": "A", "name": "一", "kind": "PLANET"}}
                        """)).hasSize(1);
        assertThat(contracts.faults("registry.entry.published.v1", """
                        {"revision": 1, "kind": "category", "code": "C", "entry": {"code": "C", "name": "一",
                         "urgency": "NORMAL", "limits": {"case": {"amount": 0, "unit": "HOURS"}}}}
                        """)).hasSize(1);
        assertThat(contracts.faults("registry.revision.published.v1", "{\"revision\": 1}"))
                .isNotEmpty();
    }

    private static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (var folder : Contracts.folders().entrySet()) {
            try (Stream<Path> files = Files.list(Contracts.FOLDER.resolve(folder.getValue()))) {
                for (Path file : files.filter(file -> !file.endsWith("schema.json"))
                        .sorted()
                        .toList()) {
                    examples.add(new Example(folder.getKey(), file, Files.readString(file)));
                }
            }
        }
        return examples;
    }
}
