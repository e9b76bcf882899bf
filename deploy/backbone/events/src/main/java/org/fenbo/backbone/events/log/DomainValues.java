package org.fenbo.backbone.events.log;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.Serial;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Wire;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Describes the domain's types to Jackson, because the domain doesn't depend on Jackson. */
final class DomainValues extends JacksonAnnotationIntrospector {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Whether a record is written as the value of its only component. */
    private static boolean isOneValue(Class<?> type) {
        return type.isRecord()
                && Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()
                        .equals(List.of("value"));
    }

    @Override
    public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
        boolean value = annotated instanceof AnnotatedMethod method
                && method.getName().equals("value")
                && isOneValue(method.getDeclaringClass());
        return value ? Boolean.TRUE : super.hasAsValue(config, annotated);
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedConstructor && isOneValue(annotated.getRawType())
                ? JsonCreator.Mode.DELEGATING
                : super.findCreatorAnnotation(config, annotated);
    }

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        Wire wire = annotated.getRawType().isSealed() ? annotated.getRawType().getAnnotation(Wire.class) : null;
        return wire == null
                ? super.findPolymorphicTypeInfo(config, annotated)
                : JsonTypeInfo.Value.construct(
                        JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, wire.value(), null, false, true);
    }

    @Override
    public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass type) {
        Wire wire = type.getRawType().getAnnotation(Wire.class);
        return wire == null || type.getRawType().isSealed() ? super.findTypeName(config, type) : wire.value();
    }
}
