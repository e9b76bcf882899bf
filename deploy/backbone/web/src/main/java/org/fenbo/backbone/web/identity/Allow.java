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
 * Roles that may call an operation, inside a scope (SEC-1). Several add up. On a class it holds for each operation that
 * declares nothing itself. An operation without a declaration is closed.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Allow.All.class)
public @interface Allow {
    /** What their right is limited to: {@code DISTRICT} is checked before the operation, a narrower scope in it. */
    Scope in();

    /** The roles. */
    Role[] to();

    /** Several of them. */
    @Documented
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        Allow[] value();
    }
}
