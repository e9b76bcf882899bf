package org.fenbo.backbone.web.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads and validates a body whose type is known only after the call has arrived. */
@Component
public class BodyReader {
    private static final byte[] EMPTY = "{}".getBytes(UTF_8);

    private final JsonMapper json;
    private final Validator validator;

    BodyReader(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * The body; an empty object if the call has no content.
     *
     * @throws Problem 400 if the body can't be read, or a field is missing or wrong
     */
    public <B> B read(byte @Nullable [] content, Class<B> type) {
        B body = parse(content == null || content.length == 0 ? EMPTY : content, type);
        List<ConstraintViolation<B>> wrong = validator.validate(body).stream()
                .sorted(Comparator.comparing(BodyReader::path))
                .toList();
        if (!wrong.isEmpty()) {
            throw invalid(wrong);
        }
        return body;
    }

    private <B> B parse(byte[] content, Class<B> type) {
        StorableText.check(content);
        try {
            B body = json.readValue(content, type);
            if (body == null) {
                throw JsonProblems.of(null);
            }
            return body;
        } catch (JacksonException e) {
            throw JsonProblems.of(e);
        }
    }

    private static <B> Problem invalid(List<ConstraintViolation<B>> wrong) {
        boolean missing = wrong.stream().anyMatch(BodyReader::isMissing);
        return FieldProblems.of(
                missing,
                wrong.stream()
                        .map(one -> new FieldProblems.Fault(path(one), one.getMessage()))
                        .toList());
    }

    /**
     * The path of the field, as the caller wrote it. In a constraint's path, an element of a list has a name that the
     * body doesn't have.
     */
    private static String path(ConstraintViolation<?> violation) {
        return violation.getPropertyPath().toString().replace(".<list element>", "");
    }

    /** Whether the constraint is NotNull, NotBlank or NotEmpty. */
    private static boolean isMissing(ConstraintViolation<?> violation) {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()
                .startsWith("Not");
    }
}
