package org.fenbo.backbone.web.identity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Caller}. */
public final class CallerResolver implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return signedIn();
    }

    /**
     * The caller of the request in this thread.
     *
     * @throws AuthenticationCredentialsNotFoundException if the request has no token
     */
    static Caller signedIn() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            return of(token.getToken());
        }
        throw new AuthenticationCredentialsNotFoundException("no token");
    }

    private static Caller of(Jwt token) {
        return new Caller(
                java.util.Objects.requireNonNull(token.getSubject(), "a token names its subject"),
                unit(token),
                Set.copyOf(strings(token, "roles")),
                strings(token, "areas"));
    }

    /** The unit; null if it is missing or blank, because two blank units must not match. */
    private static @Nullable String unit(Jwt token) {
        String unit = token.getClaimAsString("unit");
        return unit == null || unit.isBlank() ? null : unit;
    }

    private static List<String> strings(Jwt token, String claim) {
        List<String> found = token.getClaimAsStringList(claim);
        return found == null ? List.of() : found;
    }
}
