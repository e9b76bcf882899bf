package org.fenbo.backbone.web.wiring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Set;
import org.fenbo.backbone.kernel.Microseconds;
import org.jspecify.annotations.Nullable;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Refuses times outside the years 1 to 9999 in UTC when they are read. RFC 3339 allows no other years, and the driver
 * of PostgreSQL silently stores some times of other years as a wrong time. Times are read in microseconds, because the
 * clock gives microseconds and PostgreSQL stores them.
 */
final class SensibleTimes implements WebMvcConfigurer {
    private static final int LAST_YEAR = 9_999;
    private static final Set<Class<?>> TIMES = Set.of(OffsetDateTime.class, Instant.class, LocalDate.class);

    /** Checks the times in JSON bodies. */
    static SimpleModule inJson() {
        return new SimpleModule("sensible times").setDeserializerModifier(new ValueDeserializerModifier() {
            @Override
            public ValueDeserializer<?> modifyDeserializer(
                    DeserializationConfig config, BeanDescription.Supplier described, ValueDeserializer<?> reader) {
                return TIMES.contains(described.getBeanClass()) ? new Bounded(reader) : reader;
            }
        });
    }

    /** Checks the times in parameters. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(
                String.class, OffsetDateTime.class, text -> precise(sensible(OffsetDateTime.parse(text))));
        registry.addConverter(String.class, LocalDate.class, text -> sensible(LocalDate.parse(text)));
    }

    private static <T extends Temporal> T sensible(T time) {
        if (!isSensible(time)) {
            throw new IllegalArgumentException("years are between 1 and " + LAST_YEAR);
        }
        return time;
    }

    private static OffsetDateTime precise(OffsetDateTime time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable Object precise(@Nullable Object time) {
        return switch (time) {
            case OffsetDateTime offset -> precise(offset);
            case Instant instant -> Microseconds.of(instant);
            case null, default -> time;
        };
    }

    private static boolean isSensible(Object time) {
        int year = switch (time) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC).getYear();
            case OffsetDateTime offset ->
                offset.withOffsetSameInstant(ZoneOffset.UTC).getYear();
            default -> ((Temporal) time).get(ChronoField.YEAR);
        };
        return year >= 1 && year <= LAST_YEAR;
    }

    private static final class Bounded extends DelegatingDeserializer {
        Bounded(ValueDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> reader) {
            return new Bounded(reader);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
            Object time = super.deserialize(parser, context);
            return time == null || isSensible(time)
                    ? precise(time)
                    : context.handleWeirdStringValue(handledType(), String.valueOf(time), "the year is out of range");
        }
    }
}
