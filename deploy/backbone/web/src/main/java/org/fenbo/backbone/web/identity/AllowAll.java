package org.fenbo.backbone.web.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation that asks for no role. */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowAll {
    /** Who may call it. */
    Callers value();

    /** Callers without regard to role and scope. */
    enum Callers {
        /** With or without a token. The address must be one that needs none. */
        EVERYBODY,
        /** Everybody with a token. */
        SIGNED_IN,
        /** Who the rows of the command table name: the command door checks each call. */
        BY_COMMAND_TABLE
    }
}
