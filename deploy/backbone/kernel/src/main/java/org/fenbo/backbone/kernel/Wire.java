package org.fenbo.backbone.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The literal of an event, or of a variant of a value. On a sealed interface, the literal is the name of a field. This
 * field has the literal of the variant. Readers of other services depend on the literals, so they are never derived
 * from the names of classes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Wire {
    String value();
}
