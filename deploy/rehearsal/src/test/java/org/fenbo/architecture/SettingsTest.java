package org.fenbo.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fenbo.backbone.events.settings.Limits;
import org.fenbo.backbone.events.settings.Meaning;
import org.fenbo.backbone.events.settings.SettingKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.convert.PeriodStyle;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Tests all records of settings with their defaults, with every key set to another value, and with values that are not
 * allowed.
 */
class SettingsTest {
    private static final String KEY_BY_NAME = ".first";
    private static final Map<String, String> REQUIRED = Map.of(
            "fenbo.events.service", "probe",
            "fenbo.intake.follow-up.current", "first",
            "fenbo.intake.follow-up.keys", "0123456789abcdef0123456789abcdef");

    /** Values other than the default for keys whose type and limits give no other value. */
    private static final Map<String, String> OTHER = Map.of(
            "fenbo.events.district", "440301",
            "fenbo.events.zone", "Asia/Urumqi",
            "fenbo.identity.rights", "TOKEN",
            "fenbo.kafka.mechanism", "SCRAM-SHA-512",
            "fenbo.postgres.url", "jdbc:postgresql://other:5432/fenbo",
            "fenbo.redis.url", "rediss://other:6379",
            "fenbo.intake.follow-up.keys", "fedcba9876543210fedcba9876543210");

    @Configuration
    @ConfigurationPropertiesScan("org.fenbo")
    static class All {}

    static List<Class<?>> records() {
        return SettingsRecords.all();
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_record_of_settings_is_validated_refuses_unknown_fields_and_belongs_to_its_service(Class<?> settings) {
        var declared = Objects.requireNonNull(settings.getAnnotation(ConfigurationProperties.class));
        var prefix = SettingKey.prefix(settings);
        assertThat(settings).isRecord().hasAnnotations(Validated.class, Meaning.class);
        assertThat(declared.ignoreUnknownFields()).isEqualTo(prefix.equals("fenbo"));
        var owner = SettingsRecords.owner(settings);
        assertThat(prefix + ".").startsWith(owner.equals("backbone") ? "fenbo." : "fenbo." + owner + ".");
    }

    @ParameterizedTest
    @MethodSource("records")
    void without_settings_each_key_has_the_default_of_the_page(Class<?> settings) throws IOException {
        var page = Files.readAllLines(SettingsPageTest.PAGE);
        try (var context = start(REQUIRED)) {
            var values = values(context, settings);
            SettingKey.of(settings)
                    .filter(key -> key.usual().isPresent())
                    .forEach(key -> assertThat(values.get(key.name()))
                            .as(key.name())
                            .isEqualTo(converted(key, defaultOn(page, key))));
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void every_key_can_be_set_to_another_value(Class<?> settings) {
        var others = new HashMap<String, String>();
        SettingsRecords.keys().forEach(key -> others.put(key.name(), other(key)));
        try (var usual = start(REQUIRED);
                var context = start(others)) {
            var before = values(usual, settings);
            var values = values(context, settings);
            SettingKey.of(settings)
                    .forEach(key -> assertThat(values.get(key.name()))
                            .as(key.name())
                            .isEqualTo(converted(key, other(key)))
                            .isNotEqualTo(before.get(key.name())));
        }
    }

    @Test
    void a_key_without_a_default_must_be_set() {
        assertThat(SettingsRecords.keys().stream()
                        .filter(key -> key.usual().isEmpty())
                        .map(SettingKey::name))
                .containsExactlyInAnyOrderElementsOf(REQUIRED.keySet());
        for (var missing : REQUIRED.keySet()) {
            var settings = new HashMap<>(REQUIRED);
            settings.remove(missing);
            assertThatThrownBy(() -> start(settings).close())
                    .as(missing)
                    .hasStackTraceContaining("on field '" + field(missing));
        }
    }

    static Stream<Arguments> wrong() {
        return SettingsRecords.keys().stream()
                .flatMap(key -> SettingsRecords.limits(key).stream()
                        .flatMap(limit -> against(key, limit).map(value -> Arguments.of(key.name(), value))));
    }

    @ParameterizedTest(name = "{0}={1}")
    @MethodSource("wrong")
    void a_value_beyond_the_limits_stops_the_start(String key, String value) {
        var settings = new HashMap<>(REQUIRED);
        settings.put(key, value);
        assertThatThrownBy(() -> start(settings).close()).hasStackTraceContaining("on field '" + field(key));
    }

    @Test
    @DisplayName("口令与密钥没有默认值 (R22)")
    void no_secret_has_a_default() {
        assertThat(SettingsRecords.keys().stream().filter(SettingsTest::isSecret))
                .hasSizeGreaterThan(3)
                .allSatisfy(
                        key -> assertThat(key.usual().orElse("")).as(key.name()).isEmpty());
    }

    private static boolean isSecret(SettingKey key) {
        return key.name().endsWith(".password") || key.name().equals("fenbo.intake.follow-up.keys");
    }

    private static Stream<String> against(SettingKey key, Annotation limit) {
        return switch (limit) {
            case Limits given -> Stream.of(moved(key, given.min(), -1), moved(key, given.max(), 1));
            case NotBlank _ -> Stream.of(" ");
            case NotEmpty _ -> Stream.of("");
            case Pattern _ -> Stream.of("?");
            case Size given -> Stream.of("f".repeat(given.min() - 1));
            default -> throw new IllegalStateException("what is against " + limit + "?");
        };
    }

    /** A value next to the limit, written as in a settings file. */
    private static String moved(SettingKey key, String limit, int by) {
        Class<?> type = key.parameter().getType();
        if (type == Duration.class) {
            return DurationStyle.detectAndParse(limit).plusMillis(by).toMillis() + "ms";
        }
        if (type == Period.class) {
            return PeriodStyle.detectAndParse(limit).plusDays(by).toString();
        }
        return type == DataSize.class
                ? DataSize.parse(limit).toBytes() + by + "B"
                : Long.toString(Long.parseLong(limit) + by);
    }

    private static String other(SettingKey key) {
        Class<?> type = key.parameter().getType();
        var limits = key.parameter().getAnnotation(Limits.class);
        if (type == boolean.class) {
            return Boolean.toString(key.usual().orElse("").equals("false"));
        } else if (limits != null) {
            return limits.max();
        }
        return OTHER.getOrDefault(key.name(), "other");
    }

    private static Object converted(SettingKey key, String text) {
        if (Map.class == key.parameter().getType()) {
            return Map.of(KEY_BY_NAME.substring(1), text);
        }
        var type = new TypeDescriptor(ResolvableType.forType(key.parameter().getParameterizedType()), null, null);
        return Objects.requireNonNull(ApplicationConversionService.getSharedInstance()
                .convert(text, TypeDescriptor.valueOf(String.class), type));
    }

    private static String defaultOn(List<String> page, SettingKey key) {
        var cell = page.stream()
                .filter(line -> line.startsWith("| `" + key.name() + "` |"))
                .map(line -> line.split(" \\| ", 5)[2])
                .findFirst()
                .orElseThrow();
        return cell.startsWith("`") ? cell.substring(1, cell.length() - 1) : "";
    }

    private static String field(String key) {
        var last = key.substring(key.lastIndexOf('.') + 1);
        return Stream.of(last.split("-", -1))
                .reduce((start, word) -> start + Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .orElseThrow();
    }

    private static Map<String, Object> values(AnnotationConfigApplicationContext context, Class<?> settings) {
        return SettingsRecords.values(SettingKey.prefix(settings), context.getBean(settings));
    }

    /** Starts all records with these settings; the environment of this machine has no effect. */
    private static AnnotationConfigApplicationContext start(Map<String, String> settings) {
        var properties = new HashMap<String, Object>();
        settings.forEach((key, value) -> properties.put(isByName(key) ? key + KEY_BY_NAME : key, value));
        var environment = new StandardEnvironment();
        environment.getPropertySources().stream()
                .toList()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
        var context = new AnnotationConfigApplicationContext();
        try {
            context.setEnvironment(environment);
            context.register(All.class);
            context.refresh();
            return context;
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }

    private static boolean isByName(String key) {
        return SettingsRecords.keys().stream()
                .anyMatch(one -> one.name().equals(key) && one.parameter().getType() == Map.class);
    }
}
