package org.fenbo.backbone.events.settings;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The least and the most of a number, a duration or a size, both allowed and written as in a settings file. */
@Documented
@Constraint(validatedBy = LimitsValidator.class)
@Target({ElementType.PARAMETER, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Limits {
    /** The least, for example {@code 15ms}. */
    String min();

    /** The most, for example {@code 32MB}. */
    String max();

    /** Both languages, because the engineer who starts a service may read either. */
    String message() default "应在 {min} 与 {max} 之间 · must be from {min} to {max}";

    /** As every constraint has it. */
    Class<?>[] groups() default {};

    /** As every constraint has it. */
    Class<? extends Payload>[] payload() default {};
}
