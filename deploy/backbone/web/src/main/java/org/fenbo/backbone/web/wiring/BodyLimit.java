package org.fenbo.backbone.web.wiring;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.backbone.web.problem.WebCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses JSON bodies over the limit with 413. The size is taken from the header, or is found while the body is read.
 * Refuses packed bodies of any type with 415, because a small packed body may be very large after unpacking. Uploads
 * have their own limits.
 */
final class BodyLimit extends OncePerRequestFilter {
    private final long limit;
    private final HandlerExceptionResolver problems;

    BodyLimit(long limit, HandlerExceptionResolver problems) {
        this.limit = limit;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPacked(request.getHeader("Content-Encoding"))) {
            problems.resolveException(request, response, null, packed());
        } else if (!isJson(request.getContentType())) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > limit) {
            problems.resolveException(request, response, null, tooLarge());
        } else {
            chain.doFilter(new Limited(request), response);
        }
    }

    private static boolean isPacked(@Nullable String encoding) {
        return encoding != null && !encoding.isBlank() && !encoding.equalsIgnoreCase("identity");
    }

    private static boolean isJson(@Nullable String type) {
        return type != null && type.contains("json");
    }

    private static Problem packed() {
        return WebCode.PACKED_BODY.problem().field("Content-Encoding").build();
    }

    private Problem tooLarge() {
        return WebCode.BODY_TOO_LARGE.problem(limit).build();
    }

    private final class Limited extends HttpServletRequestWrapper {
        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream());
        }
    }

    private final class Counted extends ServletInputStream {
        private final ServletInputStream body;
        private long read;

        Counted(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = body.read(into, offset, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > limit) {
                throw tooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
