package org.fenbo.backbone.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fenbo.backbone.kernel.Right;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.backbone.web.problem.WebCode;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Checks the declared right of each operation before the operation runs, and gives the operation its {@link Access}. If
 * an operation of this platform has no declaration, it is closed to everybody.
 */
public final class AccessDoor implements HandlerInterceptor, HandlerMethodArgumentResolver {
    private static final String ACCESS = Access.class.getName();
    private static final String OURS = "org.fenbo.";

    private final String district;
    private final SignedIn signedIn;

    /** @param district code of the district; a caller whose areas contain this code has rights for the whole district */
    public AccessDoor(String district, SignedIn signedIn) {
        this.district = district;
        this.signedIn = signedIn;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation) {
            AccessRule.of(operation.getMethod()).ifPresentOrElse(rule -> check(rule, request), () -> close(operation));
        }
        return true;
    }

    private void check(AccessRule rule, HttpServletRequest request) {
        switch (rule) {
            case AccessRule.ByRight(Right right) -> request.setAttribute(ACCESS, access(right));
            case AccessRule.ByCallers _ -> {}
        }
    }

    /** Operations of libraries declare no right. They need only a token; the rules for addresses check the token. */
    private static void close(HandlerMethod operation) {
        if (operation.getBeanType().getPackageName().startsWith(OURS)) {
            throw WebCode.OPERATION_CLOSED.problem().build();
        }
    }

    private Access access(Right right) {
        return RefusalProblem.orThrow(Access.of(right, signedIn.caller().known(), district));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Access.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return request.getAttribute(ACCESS, RequestAttributes.SCOPE_REQUEST);
    }
}
