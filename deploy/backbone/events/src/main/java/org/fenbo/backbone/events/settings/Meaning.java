package org.fenbo.backbone.events.settings;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a setting, or a record of settings, is for. docs/settings.md is made from it, so it is data and no comment. */
@Documented
@Target({ElementType.PARAMETER, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Meaning {
    /** In Chinese. */
    String zh();

    /** The same in English. */
    String en();
}
