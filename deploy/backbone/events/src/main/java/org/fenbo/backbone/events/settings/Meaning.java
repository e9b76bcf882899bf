package org.fenbo.backbone.events.settings;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The purpose of a setting or of a record of settings. It is an annotation, because docs/settings.md is generated from
 * it.
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Meaning {
    /** The purpose in Chinese. */
    String zh();

    /** The purpose in English. */
    String en();
}
