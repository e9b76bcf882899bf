package org.fenbo.intake.channel.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Duration;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.intake.channel.Allowance;
import org.fenbo.intake.channel.Quotas;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Turns away what is over the client's quota with 429 and Retry-After, and tells the others what is left (RateLimit and
 * RateLimit-Policy of the IETF draft ratelimit-headers-10).
 */
public final class QuotaGate implements HandlerInterceptor {
    private final Quotas quotas;

    public QuotaGate(Quotas quotas) {
        this.quotas = quotas;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Principal client = request.getUserPrincipal();
        if (client == null || !request.getMethod().equals("POST")) {
            return true;
        }
        switch (quotas.take(client.getName())) {
            case Allowance.Granted granted -> tell(response, granted.left(), 0);
            case Allowance.Refused refused -> {
                tell(response, 0, seconds(refused.until()));
                response.setHeader("Retry-After", Long.toString(seconds(refused.until())));
                throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-reports")
                        .detail("more than " + quotas.perMinute() + " reports in a minute")
                        .remedy("wait as long as Retry-After says and send the same request under the same key again")
                        .build();
            }
            case Allowance.Uncounted uncounted -> {}
        }
        return true;
    }

    private void tell(HttpServletResponse response, long left, long seconds) {
        response.setHeader("RateLimit-Policy", "\"reports\";q=" + quotas.perMinute() + ";w=60");
        response.setHeader("RateLimit", "\"reports\";r=" + left + (seconds == 0 ? "" : ";t=" + seconds));
    }

    /** Whole seconds, upwards: who comes back a moment early would be turned away again. */
    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }
}
