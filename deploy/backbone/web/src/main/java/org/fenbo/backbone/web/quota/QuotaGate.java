package org.fenbo.backbone.web.quota;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses calls over the caller's quota with 429 and Retry-After. Every answer to a counted call reports how many calls
 * the quota still allows (RateLimit and RateLimit-Policy of the IETF draft ratelimit-headers-10).
 */
public final class QuotaGate implements HandlerInterceptor {
    private final Quotas quotas;
    private final String name;
    private final Refusal.Code code;
    private final Function<HttpServletRequest, Optional<String>> caller;

    private QuotaGate(
            Quotas quotas, String name, Refusal.Code code, Function<HttpServletRequest, Optional<String>> caller) {
        this.quotas = quotas;
        this.name = name;
        this.code = code;
        this.caller = caller;
    }

    /**
     * Counts the POST calls of all signed-in callers.
     *
     * @param name name of the quota, as callers see it
     * @param code the refusal's code; its texts name how many calls a minute are allowed
     */
    public static QuotaGate ofWrites(Quotas quotas, String name, Refusal.Code code) {
        return new QuotaGate(
                quotas,
                name,
                code,
                request -> Optional.ofNullable(request.getUserPrincipal())
                        .filter(principal -> request.getMethod().equals("POST"))
                        .map(Principal::getName));
    }

    /** Counts all calls by the network address of the caller, for doors that need no token. */
    public static QuotaGate ofAddresses(Quotas quotas, String name, Refusal.Code code) {
        return new QuotaGate(quotas, name, code, request -> Optional.of(request.getRemoteAddr()));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        caller.apply(request).ifPresent(known -> {
            switch (quotas.take(known)) {
                case Allowance.Granted granted -> report(response, granted.left(), 0);
                case Allowance.Refused refused -> refuse(response, seconds(refused.until()));
                case Allowance.Uncounted uncounted -> {}
            }
        });
        return true;
    }

    private void refuse(HttpServletResponse response, long seconds) {
        report(response, 0, seconds);
        response.setHeader("Retry-After", Long.toString(seconds));
        throw RefusalProblem.of(code.refusal(quotas.perMinute()));
    }

    private void report(HttpServletResponse response, long left, long seconds) {
        response.setHeader("RateLimit-Policy", "\"" + name + "\";q=" + quotas.perMinute() + ";w=60");
        response.setHeader("RateLimit", "\"" + name + "\";r=" + left + (seconds == 0 ? "" : ";t=" + seconds));
    }

    /** Rounds up to whole seconds, because a caller that tries again a moment too early would be refused again. */
    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }
}
