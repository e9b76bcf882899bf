package org.fenbo.backbone.web.wiring;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Answers the exceptions of filters, an Error too, as problems. The server's own page would have neither code nor
 * remedy.
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
