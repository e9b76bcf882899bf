package org.fenbo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Parameter;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fenbo.backbone.events.settings.SettingKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.FileSystemResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every key of a settings record is read by code. Every key of a settings file belongs to a record or to Spring. */
class SettingsInUseTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^:}]+)");
    private static final Path HOME = Path.of("../..");

    /** Spring Cloud Stream and Micronaut read these keys and have no metadata for them. */
    private static final List<String> WITHOUT_METADATA =
            List.of("spring.cloud.stream.default.", "spring.cloud.stream.kafka.default.", "datasources.default.");

    private static final Map<String, String> METADATA = metadata();

    @Test
    void every_key_of_a_record_is_read() throws IOException {
        var byName = conditions();
        files().stream().flatMap(SettingsInUseTest::placeholders).forEach(byName::add);
        assertThat(SettingsRecords.keys().stream()
                        .filter(key -> !byName.contains(key.name()) && !isRead(key.parameter()))
                        .map(SettingKey::name))
                .isEmpty();
    }

    /**
     * Whether code reads the component through its accessor, or a method of the record reads its field. The method
     * {@code toString} doesn't count.
     */
    private static boolean isRead(Parameter component) {
        var settings =
                SettingsRecords.CODE.get(component.getDeclaringExecutable().getDeclaringClass());
        var name = component.getName();
        return !settings.getMethod(name).getAccessesToSelf().isEmpty()
                || settings.getField(name).getAccessesToSelf().stream()
                        .map(access -> access.getOrigin().getName())
                        .anyMatch(reader -> !Set.of("<init>", name, "toString").contains(reader));
    }

    private static Set<String> conditions() {
        var names = new TreeSet<String>();
        SettingsRecords.CODE.stream()
                .flatMap(one -> one.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(ConditionalOnProperty.class))
                .forEach(method -> names.addAll(List.of(
                        method.getAnnotationOfType(ConditionalOnProperty.class).name())));
        return names;
    }

    private static Stream<String> placeholders(Path file) {
        return PLACEHOLDER.matcher(text(file)).results().map(found -> found.group(1));
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(HOME, 7)) {
            return all.filter(file -> file.toString().matches(".*/src/main/resources/[^/]*\\.yaml"))
                    .filter(SettingsInUseTest::isOfSettings)
                    .toList();
        }
    }

    private static boolean isOfSettings(Path file) {
        return ("\n" + text(file)).contains("\nspring:");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_files_of_all_services_are_checked() throws IOException {
        assertThat(files().stream().map(file -> file.getFileName().toString()))
                .contains("intake.yaml", "dispatch.yaml", "supervision.yaml", "registry.yaml", "backbone.yaml");
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_key_of_a_file_is_known_to_a_record_or_to_spring(Path file) {
        assertThat(keys(file).filter(key -> !isKnown(key))).isEmpty();
    }

    @Test
    void an_unknown_key_is_found() {
        assertThat(Stream.of("fenbo.flow.kept", "server.tomcat.max-keep-alife-requests")
                        .filter(key -> !isKnown(key)))
                .hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("files")
    void no_file_has_a_secret(Path file) {
        assertThat(keys(file).filter(key -> key.matches("fenbo\\..*(password|keys?)")))
                .isEmpty();
    }

    private static Stream<String> keys(Path file) {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource(file));
        return Objects.requireNonNull(yaml.getObject()).stringPropertyNames().stream()
                .map(key -> key.replaceAll("\\[\\d+]", ""));
    }

    private static boolean isKnown(String key) {
        return key.startsWith("fenbo.")
                ? SettingsRecords.keys().stream().anyMatch(known -> known.name().equals(key))
                : METADATA.containsKey(key)
                        || METADATA.entrySet().stream().anyMatch(known -> isBelow(key, known))
                        || WITHOUT_METADATA.stream().anyMatch(key::startsWith);
    }

    private static boolean isBelow(String key, Map.Entry<String, String> known) {
        return known.getValue().matches("java\\.util\\.(Map|Properties).*") && key.startsWith(known.getKey() + ".");
    }

    /**
     * The type of each key in the metadata of Spring and its libraries. Keys that these libraries no longer read are
     * left out.
     */
    private static Map<String, String> metadata() {
        var types = new HashMap<String, String>();
        try {
            for (var url : Collections.list(SettingsInUseTest.class
                    .getClassLoader()
                    .getResources("META-INF/spring-configuration-metadata.json"))) {
                read(url)
                        .path("properties")
                        .valueStream()
                        .filter(one -> one.path("deprecation").isMissingNode())
                        .forEach(one -> types.put(
                                one.path("name").asString(), one.path("type").asString("")));
            }
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(URL url) throws IOException {
        try (InputStream in = url.openStream()) {
            return new JsonMapper().readTree(in);
        }
    }
}
