package org.fenbo.backbone.events.settings;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.convert.PeriodStyle;
import org.springframework.util.unit.DataSize;

/** Compares a value with its {@link Limits}. The limits are parsed with the type of the value. */
public final class LimitsValidator implements ConstraintValidator<Limits, Object> {
    private String min = "";
    private String max = "";

    @Override
    public void initialize(Limits limits) {
        min = limits.min();
        max = limits.max();
    }

    @Override
    public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
        return switch (value) {
            case null -> true;
            case Duration given ->
                isWithin(DurationStyle.detectAndParse(min), given, DurationStyle.detectAndParse(max));
            case Period given ->
                isWithin(end(PeriodStyle.detectAndParse(min)), end(given), end(PeriodStyle.detectAndParse(max)));
            case DataSize given -> isWithin(DataSize.parse(min), given, DataSize.parse(max));
            case Number given -> isWithin(Long.valueOf(min), given.longValue(), Long.valueOf(max));
            default -> throw new IllegalArgumentException("@Limits is not for " + value.getClass());
        };
    }

    /** Periods can be compared by the day on which they end if they begin on the same day. */
    private static Long end(Period period) {
        return LocalDate.EPOCH.plus(period).toEpochDay();
    }

    private static <T extends Comparable<T>> boolean isWithin(T min, T given, T max) {
        return min.compareTo(given) <= 0 && given.compareTo(max) <= 0;
    }
}
