package org.fenbo.backbone.web.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
 * Turns whatever went wrong into a problem with code, detail and remedy; never a stack trace, a class name or an answer
 * without a body.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String PROBLEM_JSON = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e) {
        return answer(JsonProblems.of(e.getCause()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException e) {
        List<Map<String, String>> errors = e.getFieldErrors().stream()
                .map(error -> Map.of("field", error.getField(), "reason", String.valueOf(error.getDefaultMessage())))
                .sorted(Comparator.comparing(error -> String.valueOf(error.get("field"))))
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
                .detail("'" + e.getValue() + "' is no " + JsonProblems.noun(e.getRequiredType()))
                .remedy("send a value of the type the documentation gives")
                .build());
    }

    /** What the firewall before the application finds, and what it finds in headers and parameters when they are read. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAllowed(RequestRejectedException e) {
        return answer(Problem.unreadable("bad-request")
                .detail("the method, the address, a header or a parameter holds what no request may hold")
                .remedy("send plain addresses, encode each part once, and leave control characters out")
                .build());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> brokenForm(MultipartException e) {
        return answer(FormProblems.of(e));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException e) {
        return answer(Problem.forbidden("not-your-role")
                .detail("your role doesn't include this")
                .remedy("ask somebody whose role does")
                .build());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notSignedIn(AuthenticationException e) {
        if (e instanceof AuthenticationServiceException) {
            LOG.warn("the issuer's keys can't be had: {}", e.toString());
            return answer(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "issuer-away")
                    .detail("the token can't be checked: the issuer doesn't answer")
                    .remedy("send the same request again")
                    .retryAfter(5)
                    .build());
        }
        Problem problem = Problem.of(HttpStatus.UNAUTHORIZED, "not-signed-in")
                .detail("the token is missing, expired or not ours")
                .remedy("sign in again; locally: ./fenbo token ROLE")
                .build();
        problem.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> changedMeanwhile(OptimisticLockingFailureException e) {
        return answer(Problem.conflict("changed-meanwhile")
                .detail("others are changing the same thing")
                .remedy("read it again and decide anew")
                .build());
    }

    /** Problems of ours, those of the store and of the framework; what is left is a defect, an Error too. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> any(Exception e, HttpServletRequest request) {
        if (e instanceof Problem known) {
            return answer(known);
        }
        return StoreProblems.of(e)
                .or(() -> e instanceof ErrorResponse known
                        ? java.util.Optional.of(FrameworkProblems.of(known, request.getMethod()))
                        : FormProblems.ofParameters(e))
                .map(problem -> logged(problem, e, request))
                .orElseGet(() -> defect(e, request));
    }

    private static ResponseEntity<ProblemDetail> logged(Problem problem, Exception e, HttpServletRequest request) {
        if (problem.getStatusCode().is5xxServerError()) {
            LOG.warn("{} {}: {}", request.getMethod(), problem.getBody().getTitle(), e.toString());
        }
        return answer(problem);
    }

    private static ResponseEntity<ProblemDetail> defect(Exception e, HttpServletRequest request) {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return answer(Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected")
                .detail("something went wrong on our side")
                .remedy("repeat it with the same Idempotency-Key; tell the operators the traceId if it stays")
                .build());
    }

    private static ResponseEntity<ProblemDetail> answer(Problem problem) {
        ProblemDetail body = problem.getBody();
        SpanContext trace = Span.current().getSpanContext();
        if (trace.isValid()) {
            body.setProperty("traceId", trace.getTraceId());
        }
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .header(HttpHeaders.CONTENT_TYPE, PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(body);
    }
}
