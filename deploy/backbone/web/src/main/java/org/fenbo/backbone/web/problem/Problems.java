package org.fenbo.backbone.web.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/**
 * Turns every exception into a problem with code, detail and remedy. An answer always has a body, and never contains a
 * stack trace or a class name.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int ISSUER_WAIT = 5;
    private static final String PROBLEM_JSON = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        return answer(JsonProblems.of(e.getCause()), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException e, HttpServletRequest request) {
        List<FieldProblems.Fault> faults = Stream.concat(
                        e.getFieldErrors().stream()
                                .map(error -> new FieldProblems.Fault(
                                        error.getField(), String.valueOf(error.getDefaultMessage()))),
                        e.getGlobalErrors().stream()
                                .map(error -> new FieldProblems.Fault(
                                        error.getObjectName(), String.valueOf(error.getDefaultMessage()))))
                .toList();
        boolean missing = e.getFieldErrors().stream()
                .anyMatch(error -> error.getCode() != null && error.getCode().startsWith("Not"));
        return answer(FieldProblems.of(missing, faults), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongParameter(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return answer(
                JsonProblems.isNot(e.getValue(), e.getRequiredType())
                        .field(e.getName())
                        .build(),
                request);
    }

    /**
     * Answers requests that the firewall refuses. The firewall checks an address before the application, but headers
     * and parameters only when the application reads them.
     */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAllowed(RequestRejectedException e, HttpServletRequest request) {
        return answer(WebCode.BAD_REQUEST.problem().build(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> brokenForm(MultipartException e, HttpServletRequest request) {
        return answer(FormProblems.of(e), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException e, HttpServletRequest request) {
        return answer(WebCode.NOT_YOUR_ROLE.problem().build(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notSignedIn(AuthenticationException e, HttpServletRequest request) {
        if (e instanceof AuthenticationServiceException) {
            LOG.warn("the issuer's keys are unavailable: {}", e.toString());
            return answer(WebCode.ISSUER_AWAY.problem().retryAfter(ISSUER_WAIT).build(), request);
        }
        Problem problem = WebCode.NOT_SIGNED_IN.problem().build();
        problem.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> changedMeanwhile(OptimisticLockingFailureException e, HttpServletRequest request) {
        return answer(WebCode.CHANGED_MEANWHILE.problem().build(), request);
    }

    /**
     * Handles the platform's own problems, and the exceptions of the database and the framework. Any other exception or
     * Error is a defect.
     */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> any(Exception e, HttpServletRequest request) {
        if (e instanceof Problem known) {
            return answer(known, request);
        }
        return StoreProblems.of(e)
                .or(() -> e instanceof ErrorResponse known
                        ? Optional.of(FrameworkProblems.of(known, request.getMethod()))
                        : FormProblems.ofParameters(e))
                .map(problem -> logged(problem, e, request))
                .orElseGet(() -> defect(e, request));
    }

    private static ResponseEntity<ProblemDetail> logged(Problem problem, Exception e, HttpServletRequest request) {
        if (problem.getStatusCode().is5xxServerError()) {
            LOG.warn("{} {}: {}", request.getMethod(), problem.getBody().getTitle(), e.toString());
        }
        return answer(problem, request);
    }

    private static ResponseEntity<ProblemDetail> defect(Exception e, HttpServletRequest request) {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return answer(WebCode.UNEXPECTED.problem().build(), request);
    }

    private static ResponseEntity<ProblemDetail> answer(Problem problem, HttpServletRequest request) {
        ProblemDetail body = problem.in(CallerLanguage.of(request));
        SpanContext trace = Span.current().getSpanContext();
        if (trace.isValid()) {
            body.setProperty("traceId", trace.getTraceId());
        }
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .header(HttpHeaders.CONTENT_TYPE, PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(body);
    }
}
