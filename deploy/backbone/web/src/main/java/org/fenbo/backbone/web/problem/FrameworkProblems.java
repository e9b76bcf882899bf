package org.fenbo.backbone.web.problem;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What the framework and the server refuse, in our words: theirs name classes and types of ours. */
public final class FrameworkProblems {
    private FrameworkProblems() {}

    static Problem of(ErrorResponse known, String method) {
        Problem problem = switch (known) {
            case MissingServletRequestParameterException e -> missing("parameter", e.getParameterName());
            case MissingServletRequestPartException e -> missing("part", e.getRequestPartName());
            case MissingRequestHeaderException e -> missing("header", e.getHeaderName());
            case HandlerMethodValidationException e -> invalid(e);
            case HttpRequestMethodNotSupportedException e ->
                at(HttpStatus.METHOD_NOT_ALLOWED)
                        .detail("this address doesn't take " + method)
                        .remedy("it takes " + list(e.getSupportedHttpMethods()))
                        .build();
            case HttpMediaTypeNotSupportedException e ->
                at(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                        .detail("content of this type isn't taken here")
                        .remedy("send " + list(e.getSupportedMediaTypes()))
                        .build();
            default -> of(HttpStatus.valueOf(known.getStatusCode().value()));
        };
        problem.getHeaders().addAll(known.getHeaders());
        return problem;
    }

    /** The problem of a status that came without any word. */
    public static Problem of(HttpStatus status) {
        Problem.Builder problem = at(status);
        return switch (status) {
            case NOT_FOUND ->
                problem.detail("there is nothing at this address")
                        .remedy("check the address; docs/architecture.md names all of them")
                        .build();
            case METHOD_NOT_ALLOWED ->
                problem.detail("this address doesn't take this method")
                        .remedy("see the header Allow")
                        .build();
            case NOT_ACCEPTABLE ->
                problem.detail("nothing is to be had here in a type you accept")
                        .remedy("accept application/json")
                        .build();
            case CONTENT_TOO_LARGE ->
                problem.detail("the request is too large")
                        .remedy("send less at a time")
                        .build();
            case URI_TOO_LONG, REQUEST_HEADER_FIELDS_TOO_LARGE ->
                problem.detail("the address and the headers are too long")
                        .remedy("send less in them; long content belongs into the body")
                        .build();
            default -> other(status, problem);
        };
    }

    private static Problem other(HttpStatus status, Problem.Builder problem) {
        return status.is5xxServerError()
                ? problem.detail("something went wrong on our side")
                        .remedy("repeat it with the same Idempotency-Key; tell the operators if it stays")
                        .build()
                : problem.detail("the request can't be read")
                        .remedy("check address, headers and body against the documentation")
                        .build();
    }

    private static Problem.Builder at(HttpStatus status) {
        return Problem.of(status, "http-" + status.value());
    }

    private static Problem missing(String what, String name) {
        return Problem.unreadable("missing-" + what)
                .field(name)
                .detail("the " + what + " is missing")
                .remedy("send it")
                .build();
    }

    private static Problem invalid(HandlerMethodValidationException e) {
        var first = e.getParameterValidationResults().getFirst();
        return Problem.unreadable("invalid-field")
                .field(first.getMethodParameter().getParameterName())
                .detail(String.valueOf(first.getResolvableErrors().getFirst().getDefaultMessage()))
                .remedy("correct the named field")
                .build();
    }

    private static String list(@Nullable Collection<?> known) {
        return known == null || known.isEmpty()
                ? "something else"
                : known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }
}
