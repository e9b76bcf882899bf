package org.fenbo.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fenbo.backbone.events.settings.SettingKey;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

/** Every record of settings of the four services and of the backbone. A new record is found automatically. */
final class SettingsRecords {
    static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/$"))
            .importPackages(
                    "org.fenbo.backbone",
                    "org.fenbo.intake",
                    "org.fenbo.dispatch",
                    "org.fenbo.supervision",
                    "org.fenbo.registry");

    private SettingsRecords() {}

    static List<Class<?>> all() {
        return CODE.stream()
                .filter(one -> one.isAnnotatedWith(ConfigurationProperties.class))
                .<Class<?>>map(JavaClass::reflect)
                .sorted(Comparator.comparing(SettingKey::prefix))
                .toList();
    }

    static List<SettingKey> keys() {
        return all().stream().flatMap(SettingKey::of).toList();
    }

    /** The owner of these settings: a service, or {@code backbone} if all services have them. */
    static String owner(Class<?> settings) {
        return settings.getPackageName().split("\\.", -1)[2];
    }

    /** The limits of a key: the annotations of the parameter and, if the parameter is a collection, of its elements. */
    static List<Annotation> limits(SettingKey key) {
        var type = key.parameter().getAnnotatedType();
        var inside = type instanceof AnnotatedParameterizedType many
                ? Stream.of(many.getAnnotatedActualTypeArguments()).flatMap(one -> Stream.of(one.getAnnotations()))
                : Stream.<Annotation>empty();
        return Stream.concat(Stream.of(key.parameter().getAnnotations()), inside)
                .filter(one -> one.annotationType().isAnnotationPresent(jakarta.validation.Constraint.class))
                .toList();
    }

    /** The values of a record of settings, by key. */
    static Map<String, Object> values(String prefix, Object settings) {
        var values = new HashMap<String, Object>();
        for (var component : settings.getClass().getRecordComponents()) {
            var name = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
            var value = value(component, settings);
            if (value instanceof Record inside) {
                values.putAll(values(name, inside));
            } else {
                values.put(name, value);
            }
        }
        return values;
    }

    private static Object value(RecordComponent component, Object settings) {
        try {
            component.getAccessor().setAccessible(true);
            return Objects.requireNonNull(component.getAccessor().invoke(settings));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
