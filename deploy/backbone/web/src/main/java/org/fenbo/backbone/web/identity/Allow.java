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
 * Roles that may call an operation, inside a scope (SEC-1). Several of these annotations on one element add their
 * rights. On a class, the annotation applies to each operation without its own declaration. An operation without any
 * declaration is closed.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Allow.All.class)
public @interface Allow {
    /**
     * The scope of the right. {@code DISTRICT} is checked before the operation runs. The operation itself checks a
     * narrower scope.
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
