package org.fenbo.backbone.web.identity;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import org.fenbo.backbone.kernel.Right;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** The rule for who may call an operation, as {@link Allow} or {@link AllowAll} declares it. */
public sealed interface AccessRule {

    /** Callers who have the right. */
    record ByRight(Right right) implements AccessRule {}

    /** Callers with any role. */
    record ByCallers(AllowAll.Callers callers) implements AccessRule {}

    /**
     * The rule that the operation declares. If the operation declares no rule, the rule of its class; empty if the
     * class also declares no rule.
     */
    static Optional<AccessRule> of(Method operation) {
        return declared(operation).or(() -> declared(operation.getDeclaringClass()));
    }

    private static Optional<AccessRule> declared(AnnotatedElement element) {
        Set<Allow> allowed =
                AnnotatedElementUtils.getMergedRepeatableAnnotations(element, Allow.class, Allow.All.class);
        return allowed.stream()
                .map(one -> Right.by(one.in(), one.to()))
                .reduce(Right::or)
                .<AccessRule>map(ByRight::new)
                .or(() -> callers(element));
    }

    private static Optional<AccessRule> callers(AnnotatedElement element) {
        AllowAll all = AnnotatedElementUtils.getMergedAnnotation(element, AllowAll.class);
        return all == null ? Optional.empty() : Optional.of(new ByCallers(all.value()));
    }
}
