package org.fenbo.backbone.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The literal of an event, or of a variant of a value. On a sealed value it names the field that has the variant's
 * literal. Readers of other services depend on it: it is never derived from the name of a class.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Wire {
    String value();
}
