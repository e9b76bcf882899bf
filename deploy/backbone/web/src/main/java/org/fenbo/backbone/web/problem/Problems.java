package org.fenbo.backbone.web.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns whatever went wrong into a problem with a code; never a stack trace, never an answer without a body. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String PROBLEM_JSON = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e) {
        return answer(described(e.getCause()));
    }

    private static Problem described(@org.jspecify.annotations.Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                Problem.unreadable("unknown-field")
                        .field(path(unknown))
                        .detail("the field is not known here")
                        .remedy("leave it out; known are " + known(unknown))
                        .build();
            case InvalidFormatException wrong ->
                Problem.unreadable("wrong-type")
                        .field(path(wrong))
                        .detail("'" + wrong.getValue() + "' is no "
                                + wrong.getTargetType().getSimpleName())
                        .remedy("send a value of the type the documentation gives")
                        .build();
            case MismatchedInputException wrong ->
                Problem.unreadable("wrong-type")
                        .field(path(wrong))
                        .detail("the value has the wrong shape or is missing")
                        .remedy("send a value of the type the documentation gives")
                        .build();
            case DatabindException wrong ->
                Problem.unreadable("wrong-value")
                        .field(path(wrong))
                        .detail(String.valueOf(wrong.getOriginalMessage()))
                        .remedy("send a value the documentation allows")
                        .build();
            case StreamReadException broken ->
                Problem.unreadable("broken-json")
                        .detail("the body is no JSON: " + broken.getOriginalMessage())
                        .remedy("send one JSON object in UTF-8")
                        .build();
            case null, default ->
                Problem.unreadable("unreadable-body")
                        .detail("the body is missing or can't be read")
                        .remedy("send one JSON object in UTF-8")
                        .build();
        };
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds() == null
                ? "none"
                : unknown.getKnownPropertyIds().stream()
                        .map(String::valueOf)
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private static String path(DatabindException e) {
        return e.getPath().stream()
                .map(part -> part.getPropertyName() == null ? "[" + part.getIndex() + "]" : part.getPropertyName())
                .collect(Collectors.joining("."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException e) {
        List<Map<String, String>> errors = e.getFieldErrors().stream()
                .map(error -> Map.of("field", error.getField(), "reason", String.valueOf(error.getDefaultMessage())))
                .sorted(java.util.Comparator.comparing(error -> String.valueOf(error.get("field"))))
                .toList();
        boolean missing = e.getFieldErrors().stream()
                .anyMatch(error -> error.getCode() != null && error.getCode().startsWith("Not"));
        return answer(Problem.unreadable(missing ? "missing-field" : "invalid-field")
                .field(errors.isEmpty() ? null : errors.getFirst().get("field"))
                .detail(
                        errors.isEmpty()
                                ? "a field is invalid"
                                : String.valueOf(errors.getFirst().get("reason")))
                .remedy("correct the named fields")
                .with("errors", errors)
                .build());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongParameter(MethodArgumentTypeMismatchException e) {
        return answer(Problem.unreadable("wrong-type")
                .field(e.getName())
                .detail("'" + e.getValue() + "' can't be read here")
                .remedy("send a value of the type the documentation gives")
                .build());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException e) {
        return answer(Problem.forbidden("not-your-role")
                .detail("your role doesn't include this")
                .remedy("ask somebody whose role does")
                .build());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> changedMeanwhile(OptimisticLockingFailureException e) {
        return answer(Problem.conflict("changed-meanwhile")
                .detail("others are changing the same thing")
                .remedy("read it again and decide anew")
                .build());
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        TransientDataAccessException.class
    })
    ResponseEntity<ProblemDetail> storeAway(Exception e) {
        LOG.warn("the store is away: {}", e.toString());
        Problem problem = Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "store-away")
                .detail("the store can't be reached; nothing was accepted")
                .remedy("send the same request with the same Idempotency-Key again")
                .build();
        ResponseEntity<ProblemDetail> answer = answer(problem);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(answer.getBody());
    }

    /** Problems of ours and those of the framework, which knows wrong methods, media types and paths. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> any(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse known) {
            ProblemDetail body = known.getBody();
            if (body.getProperties() == null || !body.getProperties().containsKey("code")) {
                body.setProperty("code", "http-" + body.getStatus());
                body.setProperty("remedy", "see the documentation of " + request.getRequestURI());
            }
            return answer(body, known.getHeaders());
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return answer(Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected")
                .detail("something went wrong on our side; nothing was changed")
                .remedy("try again; tell the operators the traceId if it stays")
                .build());
    }

    private static ResponseEntity<ProblemDetail> answer(Problem problem) {
        return answer(problem.getBody(), HttpHeaders.EMPTY);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail body, HttpHeaders headers) {
        SpanContext trace = Span.current().getSpanContext();
        if (trace.isValid()) {
            body.setProperty("traceId", trace.getTraceId());
        }
        return ResponseEntity.status(body.getStatus())
                .headers(headers)
                .header(HttpHeaders.CONTENT_TYPE, PROBLEM_JSON)
                .body(body);
    }
}
