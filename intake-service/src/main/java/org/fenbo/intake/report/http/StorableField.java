package org.fenbo.intake.report.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.fenbo.backbone.web.problem.StorableText;
import org.jspecify.annotations.Nullable;

/** Text that can be stored and returned unchanged: it contains no U+0000 and no half of a surrogate pair. */
@Constraint(validatedBy = StorableField.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface StorableField {
    String message() default
            "含有无法保存的字符（U+0000 或半个代理对） · has characters that can't be stored (U+0000 or half of a pair)";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks a text; null is valid. */
    final class Check implements ConstraintValidator<StorableField, String> {
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return Optional.ofNullable(text).map(StorableText::is).orElse(true);
        }
    }
}
