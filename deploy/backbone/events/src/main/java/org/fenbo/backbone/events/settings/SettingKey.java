package org.fenbo.backbone.events.settings;

import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * A key of a record of settings.
 *
 * @param name the key, for example {@code fenbo.web.most-at-once}
 * @param parameter the parameter of the record's constructor, with type, default, limits and meaning
 */
public record SettingKey(String name, Parameter parameter) {

    /** The prefix of a record of settings. */
    public static String prefix(Class<?> settings) {
        return Objects.requireNonNull(
                        AnnotatedElementUtils.getMergedAnnotation(settings, ConfigurationProperties.class))
                .prefix();
    }

    /** All keys of a record of settings, including those of the records in it. */
    public static Stream<SettingKey> of(Class<?> settings) {
        return keys(prefix(settings), settings);
    }

    private static Stream<SettingKey> keys(String prefix, Class<?> settings) {
        var components = settings.getRecordComponents();
        var parameters = BeanUtils.getResolvableConstructor(settings).getParameters();
        return IntStream.range(0, components.length)
                .boxed()
                .flatMap(i -> keys(
                        prefix + "." + DataObjectPropertyName.toDashedForm(components[i].getName()), parameters[i]));
    }

    private static Stream<SettingKey> keys(String name, Parameter parameter) {
        var type = parameter.getType();
        return type.isRecord() ? keys(name, type) : Stream.of(new SettingKey(name, parameter));
    }

    /** The default value; empty if the key must be set. */
    public Optional<String> usual() {
        return Optional.ofNullable(parameter.getAnnotation(DefaultValue.class))
                .map(given -> String.join(",", given.value()));
    }

    /** Whether names or numbers can follow the key: {@code keys.local}, {@code services[0]}. */
    public boolean hasMany() {
        return Map.class.isAssignableFrom(parameter.getType())
                || Collection.class.isAssignableFrom(parameter.getType());
    }

    /** Whether the given name is this key, in a spelling that Spring Boot accepts. */
    boolean isNamed(String given) {
        var own = uniform(name);
        var other = uniform(given);
        return other.equals(own) || (hasMany() && (other.startsWith(own + ".") || other.startsWith(own + "[")));
    }

    /** Whether the environment variable sets this key. Spring Boot drops a dash or replaces it with an underscore. */
    boolean isVariable(String given) {
        var other = given.toLowerCase(Locale.ROOT);
        return Stream.of("", "_")
                .map(dash -> name.replace("-", dash).replace('.', '_'))
                .anyMatch(own -> other.equals(own) || (hasMany() && other.startsWith(own + "_")));
    }

    private static String uniform(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }
}
