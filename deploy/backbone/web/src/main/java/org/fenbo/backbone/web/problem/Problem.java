package org.fenbo.backbone.web.problem;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A refusal as the caller sees it (RFC 9457): status, a stable code that can be counted, what is wrong, in which field,
 * and what to do about it.
 */
public final class Problem extends ErrorResponseException {
    @Serial
    private static final long serialVersionUID = 1L;

    private Problem(HttpStatus status, ProblemDetail body) {
        super(status, body, null);
    }

    /** Begins a problem; {@code code} is kebab-case and never changes its meaning. */
    public static Builder of(HttpStatus status, String code) {
        return new Builder(status, code);
    }

    /** 400: can't be read. */
    public static Builder unreadable(String code) {
        return of(HttpStatus.BAD_REQUEST, code);
    }

    /** 422: read and refused by a rule. */
    public static Builder refused(String code) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, code);
    }

    /** 409: the state it is in doesn't allow it. */
    public static Builder conflict(String code) {
        return of(HttpStatus.CONFLICT, code);
    }

    /** 403: not in the caller's role or scope. */
    public static Builder forbidden(String code) {
        return of(HttpStatus.FORBIDDEN, code);
    }

    /** 404: isn't there, or not for this caller. */
    public static Builder notFound(String code) {
        return of(HttpStatus.NOT_FOUND, code);
    }

    /** Collects what there is to say. */
    public static final class Builder {
        private final HttpStatus status;
        private final String code;
        private final Map<String, Object> properties = new LinkedHashMap<>();
        private String detail = "";
        private int retryAfter;

        private Builder(HttpStatus status, String code) {
            this.status = status;
            this.code = code;
        }

        public Builder detail(String text) {
            this.detail = text;
            return this;
        }

        /** The field of the request that is at fault, as a path. */
        public Builder field(@Nullable String path) {
            return with("field", path);
        }

        /** What the caller can do. */
        public Builder remedy(String text) {
            return with("remedy", text);
        }

        /** After how many seconds to come again; the header Retry-After. */
        public Builder retryAfter(int seconds) {
            this.retryAfter = seconds;
            return this;
        }

        public Builder with(String name, @Nullable Object value) {
            if (value != null) {
                properties.put(name, value);
            }
            return this;
        }

        public Problem build() {
            ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
            body.setType(java.net.URI.create("urn:fenbo:problem:" + code));
            body.setTitle(code.replace('-', ' '));
            body.setProperty("code", code);
            properties.forEach(body::setProperty);
            Problem problem = new Problem(status, body);
            if (retryAfter > 0) {
                problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Integer.toString(retryAfter));
            }
            return problem;
        }
    }
}
