package org.fenbo.backbone.web.problem;

import java.io.Serial;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * The answer to a refused call (RFC 9457). A problem has a status and a stable code, by which refusals are counted. Its
 * texts describe what is wrong, in which field, and what to do. A {@link ProblemCode} or a domain's refusal provides
 * all texts in Chinese and English. The language is chosen when the answer is written.
 */
public final class Problem extends ErrorResponseException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Builder content;

    private Problem(Builder content) {
        super(content.status, content.body(CallerLanguage.BOTH), null);
        this.content = content;
    }

    static Builder begin(HttpStatus status, String code, Words detail, Words remedy) {
        return new Builder(status, code, detail, remedy);
    }

    /** The body in the caller's language. */
    public ProblemDetail in(CallerLanguage language) {
        return content.body(language);
    }

    /** Collects the parts of a problem. */
    public static final class Builder {
        private final HttpStatus status;
        private final String code;
        private final Words detail;
        private final Map<String, Object> members = new LinkedHashMap<>();
        private int retryAfter;

        private Builder(HttpStatus status, String code, Words detail, Words remedy) {
            this.status = status;
            this.code = code;
            this.detail = detail;
            members.put("remedy", remedy);
        }

        /** Sets the path of the request's wrong field; null adds nothing. */
        public Builder field(@Nullable String path) {
            return with("field", path);
        }

        /** Sets the header Retry-After: the number of seconds after which the caller may try again. */
        public Builder retryAfter(int seconds) {
            this.retryAfter = seconds;
            return this;
        }

        /**
         * Adds a member; null adds nothing. {@link Words} in the value, also inside lists and maps, are written in the
         * caller's language.
         */
        public Builder with(String name, @Nullable Object value) {
            if (value != null) {
                members.put(name, value);
            }
            return this;
        }

        public Problem build() {
            Problem problem = new Problem(this);
            if (retryAfter > 0) {
                problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Integer.toString(retryAfter));
            }
            return problem;
        }

        private ProblemDetail body(CallerLanguage language) {
            ProblemDetail body = ProblemDetail.forStatusAndDetail(status, language.text(detail));
            body.setType(URI.create("urn:fenbo:problem:" + code));
            body.setTitle(code.replace('-', ' '));
            body.setProperty("code", code);
            members.forEach((name, value) -> body.setProperty(name, in(language, value)));
            return body;
        }

        private static Object in(CallerLanguage language, Object value) {
            return switch (value) {
                case Words words -> language.text(words);
                case List<?> list ->
                    list.stream().map(element -> in(language, element)).toList();
                case Map<?, ?> map -> {
                    Map<Object, Object> texts = new LinkedHashMap<>();
                    map.forEach((name, member) -> texts.put(name, in(language, member)));
                    yield texts;
                }
                default -> value;
            };
        }
    }
}
