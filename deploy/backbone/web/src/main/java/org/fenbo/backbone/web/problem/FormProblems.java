package org.fenbo.backbone.web.problem;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** The problems of forms and of the parameters of an address. */
final class FormProblems {
    private FormProblems() {}

    static Problem of(MultipartException e) {
        boolean large = e instanceof MaxUploadSizeExceededException
                || causes(e).anyMatch(cause -> cause.getClass().getSimpleName().contains("LimitExceeded"))
                || status(e).filter(HttpStatus.CONTENT_TOO_LARGE::equals).isPresent();
        return (large ? WebCode.FORM_TOO_LARGE : WebCode.BROKEN_FORM).problem().build();
    }

    /** The problem of parameters that the server could not decode; empty if the exception has another reason. */
    static Optional<Problem> ofParameters(Exception e) {
        return status(e)
                .map(status ->
                        status == HttpStatus.CONTENT_TOO_LARGE ? WebCode.FORM_TOO_LARGE : WebCode.BROKEN_PARAMETERS)
                .map(code -> code.problem().build());
    }

    private static Optional<HttpStatus> status(Exception e) {
        return causes(e)
                .filter(InvalidParameterException.class::isInstance)
                .map(cause -> HttpStatus.valueOf(((InvalidParameterException) cause).getErrorCode()))
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, Objects::nonNull, FormProblems::cause)
                .map(Objects::requireNonNull);
    }

    private static @Nullable Throwable cause(@Nullable Throwable failure) {
        return failure == null ? null : failure.getCause();
    }
}
