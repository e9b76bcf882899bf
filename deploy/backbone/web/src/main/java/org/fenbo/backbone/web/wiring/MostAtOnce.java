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
 * limit, virtual threads would accept any number of calls. All calls would wait for the database until the memory is
 * used up, and no call would be answered. Calls of {@code /actuator}, such as health, are never refused. A stream
 * counts as a call only until the stream is open ({@link OpenStreams}, R14). If another thread answers a call, the call
 * counts only until this thread gets it.
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
