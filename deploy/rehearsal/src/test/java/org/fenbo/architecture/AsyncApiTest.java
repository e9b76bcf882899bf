package org.fenbo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.InternalFact;
import org.fenbo.backbone.kernel.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** docs/events/asyncapi.yaml has exactly what the contracts, the declared topics and the code have. */
class AsyncApiTest {
    private static final List<String> SERVICES = List.of("intake", "dispatch", "supervision", "registry");
    private static final Path HOME = Path.of("../..");
    private static final Path PAGE = HOME.resolve("docs/events/asyncapi.yaml");
    private static final JsonNode API = yaml(PAGE);
    private static final JsonNode TOPICS = yaml(HOME.resolve("deploy/local/src/main/resources/topics.yaml"));
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[a-z]+\\.[a-z]+\\.v\\d+)\"");

    /** The schemas of all contracts, by the type in their id. */
    private static Map<String, Path> contracts() {
        TreeMap<String, Path> found = new TreeMap<>();
        for (Path file : filesOfServices("contract", "schema.json")) {
            String id = read(file).path("$id").asString();
            assertThat(id).as(file.toString()).startsWith("urn:fenbo:");
            found.put(id.substring("urn:fenbo:".length()), file.normalize());
        }
        return found;
    }

    @Test
    @DisplayName("文档中的消息与各服务的契约一一对应 (OPS-2b)")
    void every_message_has_its_contract_and_every_contract_its_message() {
        Map<String, Path> contracts = contracts();
        assertThat(messages()).isEqualTo(contracts.keySet()).hasSizeGreaterThan(15);
        for (String type : messages()) {
            JsonNode message = API.at("/components/messages").path(type);
            Path schema = PAGE.resolveSibling(message.at("/payload/schema/$ref").asString());
            assertThat(contracts).containsEntry(type, schema.normalize());
            assertThat(message.path("name").asString()).isEqualTo(type);
        }
    }

    @Test
    @DisplayName("文档载有每一个声明的主题，别无其他 (OPS-2b)")
    void every_declared_topic_is_a_channel() {
        assertThat(API.path("channels").values().stream()
                        .map(channel -> channel.path("address").asString()))
                .containsExactlyInAnyOrderElementsOf(TOPICS.propertyNames());
    }

    @Test
    @DisplayName("每个主题在文档中列出其契约的全部消息 (OPS-2b)")
    void every_channel_is_a_declared_topic_and_has_the_messages_of_its_contracts() {
        TreeMap<String, Set<String>> expected = new TreeMap<>();
        contracts()
                .forEach((type, file) -> expected.computeIfAbsent(topic(file), topic -> new TreeSet<>())
                        .add(type));
        TreeMap<String, Set<String>> said = new TreeMap<>();
        API.path("channels")
                .properties()
                .forEach(channel -> said.put(
                        channel.getValue().path("address").asString(),
                        new TreeSet<>(channel.getValue().path("messages").propertyNames())));
        assertThat(said).isEqualTo(expected);
        assertThat(TOPICS.propertyNames()).containsAll(said.keySet());
    }

    @Test
    @DisplayName("代码发出的每种事件都在文档中，由发出它的服务写明 (OPS-2b)")
    void the_code_names_exactly_the_documented_messages_and_each_service_names_its_own() {
        TreeSet<String> named = new TreeSet<>();
        for (String service : SERVICES) {
            Set<String> own = literals(service);
            named.addAll(own);
            assertThat(own)
                    .containsAll(messages().stream()
                            .filter(type -> type.startsWith(service + "."))
                            .toList());
        }
        Set<String> internal = internalLiterals();
        assertThat(messages()).doesNotContainAnyElementsOf(internal);
        named.removeAll(internal);
        assertThat(named).isEqualTo(messages());
    }

    /** The types of facts that are only logged and never published. */
    private static Set<String> internalLiterals() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(
                                "org.fenbo.intake", "org.fenbo.dispatch", "org.fenbo.supervision", "org.fenbo.registry")
                        .stream()
                        .filter(type -> type.isAssignableTo(InternalFact.class) && type.isAnnotatedWith(Wire.class))
                        .map(type -> type.getAnnotationOfType(Wire.class).value())
                        .collect(Collectors.toSet());
    }

    private static Set<String> messages() {
        return new TreeSet<>(API.at("/components/messages").propertyNames());
    }

    private static String topic(Path schema) {
        return schema.getName(schema.getNameCount() - 3).toString();
    }

    private static Set<String> literals(String service) {
        return files(HOME.resolve(service + "-service/src/main"), ".java").stream()
                .flatMap(file -> LITERAL.matcher(text(file)).results().map((MatchResult found) -> found.group(1)))
                .collect(Collectors.toSet());
    }

    private static List<Path> filesOfServices(String below, String ending) {
        return SERVICES.stream()
                .flatMap(service -> files(HOME.resolve(service + "-service").resolve(below), ending).stream())
                .toList();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        return JsonMapper.shared().readTree(text(file));
    }

    private static JsonNode yaml(Path file) {
        return YAMLMapper.shared().readTree(text(file));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
