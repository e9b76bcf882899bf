package org.fenbo.backbone.web.wiring;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Answers the exceptions and Errors of filters with problems, because the server's own page has no code and no remedy.
 */
final class LastResort extends OncePerRequestFilter {
    private final HandlerExceptionResolver problems;

    LastResort(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            answer(request, response, e);
        } catch (Error e) {
            if (response.isCommitted()) {
                throw e;
            }
            answer(request, response, new ServletException(e));
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception failure) {
        response.resetBuffer();
        problems.resolveException(request, response, null, failure);
    }
}
