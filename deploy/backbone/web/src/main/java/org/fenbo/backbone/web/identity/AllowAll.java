package org.fenbo.backbone.web.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an operation that requires no role. */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowAll {
    /** Who may call the operation. */
    Callers value();

    /** Groups of callers that depend on no role and no scope. */
    enum Callers {
        /** Callers with or without a token. The rules for addresses must require no token for the address. */
        EVERYBODY,
        /** Every caller with a token. */
        SIGNED_IN,
        /** Callers that the rows of the command table allow; the command door checks each call. */
        BY_COMMAND_TABLE
    }
}
