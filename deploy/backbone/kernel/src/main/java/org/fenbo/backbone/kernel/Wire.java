package org.fenbo.backbone.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The literal of an event, or of a variant of a value, in JSON. On a sealed interface, the literal is the name of the
 * field that contains the literal of the variant. Readers in other services depend on the literals, so a literal is
 * never derived from the name of a class.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Wire {
    String value();
}
