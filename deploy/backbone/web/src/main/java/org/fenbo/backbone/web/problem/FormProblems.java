package org.fenbo.backbone.web.problem;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What is wrong with a form or with the parameters of an address. */
final class FormProblems {
    private FormProblems() {}

    static Problem of(MultipartException e) {
        boolean large = e instanceof MaxUploadSizeExceededException
                || causes(e).anyMatch(cause -> cause.getClass().getSimpleName().contains("LimitExceeded"))
                || status(e).filter(HttpStatus.CONTENT_TOO_LARGE::equals).isPresent();
        return large ? tooLarge() : broken("broken-form", "the form can't be read");
    }

    /** The parameters of an address that the server could not decode; empty if they are not the reason. */
    static Optional<Problem> ofParameters(Exception e) {
        return status(e)
                .map(status -> status == HttpStatus.CONTENT_TOO_LARGE
                        ? tooLarge()
                        : broken("broken-parameters", "the parameters can't be read"));
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

    private static Problem tooLarge() {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "form-too-large")
                .detail("the form is too large, has too many parts, or a field of it is larger than 64 KB")
                .remedy("send large content as the file, and nothing but the fields the documentation names")
                .build();
    }

    private static Problem broken(String code, String detail) {
        return Problem.unreadable(code)
                .detail(detail)
                .remedy("encode it as the documentation says")
                .build();
    }
}
