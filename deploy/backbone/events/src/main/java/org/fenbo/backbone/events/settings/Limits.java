package org.fenbo.backbone.events.settings;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The minimum and the maximum of a number, a duration, a period or a size. Both are inclusive and have the form of a value in a
 * settings file.
 */
@Documented
@Constraint(validatedBy = LimitsValidator.class)
@Target({ElementType.PARAMETER, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Limits {
    /** The minimum, for example {@code 15ms}. */
    String min();

    /** The maximum, for example {@code 32MB}. */
    String max();

    /** The message is in both languages, because the engineer who starts a service may read only one of them. */
    String message() default "应在 {min} 与 {max} 之间 · must be from {min} to {max}";

    /** Required of every constraint. */
    Class<?>[] groups() default {};

    /** Required of every constraint. */
    Class<? extends Payload>[] payload() default {};
}
