package org.fenbo.backbone.web.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Scope;

/**
 * Roles that may call an operation, inside a scope (SEC-1). Several of these annotations add up. On a class, the
 * annotation holds for each operation without its own declaration. An operation without any declaration is closed.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Allow.All.class)
public @interface Allow {
    /**
     * The scope of the right. {@code DISTRICT} is checked before the operation runs, a narrower scope inside the
     * operation.
     */
    Scope in();

    /** The roles. */
    Role[] to();

    /** Contains several {@link Allow} annotations of one element. */
    @Documented
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        Allow[] value();
    }
}
