package org.fenbo.backbone.web.wiring;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.backbone.web.problem.WebCode;
import org.fenbo.backbone.web.stream.OpenStreams;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses calls with 503 and Retry-After while the service has as many calls in progress as it can handle. Without a
 * limit, virtual threads would accept any number of calls, and all of them would wait for the database, until the
 * memory is used up and no call is answered. Health is always answered. A stream counts only until it is open
 * ({@link OpenStreams}, R14). A call that is answered from another thread counts only until it is handed over to that
 * thread.
 */
final class MostAtOnce extends OncePerRequestFilter {
    private static final int SOON = 1;
    private final Semaphore places;
    private final HandlerExceptionResolver problems;

    MostAtOnce(int most, HandlerExceptionResolver problems) {
        this.places = new Semaphore(most);
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            problems.resolveException(request, response, null, tooBusy());
            return;
        }
        Runnable giveBack = once(places::release);
        request.setAttribute(OpenStreams.PLACE, giveBack);
        try {
            chain.doFilter(request, response);
        } finally {
            giveBack.run();
        }
    }

    private static Runnable once(Runnable action) {
        AtomicBoolean done = new AtomicBoolean();
        return () -> {
            if (done.compareAndSet(false, true)) {
                action.run();
            }
        };
    }

    private static Problem tooBusy() {
        return WebCode.TOO_BUSY.problem().retryAfter(SOON).build();
    }
}
