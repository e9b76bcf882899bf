package org.fenbo.backbone.web.problem;

import java.net.SocketTimeoutException;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Why a JSON body can't be read, in the words of its sender: fields and values, never the names of our classes. */
final class JsonProblems {
    private static final String BY_THE_DOCUMENTATION = "send a value of the type the documentation gives";
    private static final String ONE_OBJECT = "send one JSON object in UTF-8";

    private JsonProblems() {}

    static Problem of(@Nullable Throwable cause) {
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
                        .detail("'" + wrong.getValue() + "' is no " + noun(wrong.getTargetType()))
                        .remedy(BY_THE_DOCUMENTATION)
                        .build();
            case ValueInstantiationException refused ->
                Problem.unreadable("wrong-value")
                        .field(path(refused))
                        .detail(reason(refused.getCause()))
                        .remedy("send a value the documentation allows")
                        .build();
            case DatabindException wrong ->
                Problem.unreadable("wrong-type")
                        .field(path(wrong))
                        .detail("the value has the wrong shape or is missing")
                        .remedy(BY_THE_DOCUMENTATION)
                        .build();
            case InputCoercionException wrong ->
                Problem.unreadable("wrong-type")
                        .detail("a number is out of range")
                        .remedy(BY_THE_DOCUMENTATION)
                        .build();
            case StreamConstraintsException tooMuch ->
                Problem.unreadable("broken-json")
                        .detail("the body is nested too deeply, or a name or number in it is too long")
                        .remedy(ONE_OBJECT)
                        .build();
            case StreamReadException broken ->
                Problem.unreadable("broken-json")
                        .detail("the body is no JSON: " + broken.getOriginalMessage())
                        .remedy(ONE_OBJECT)
                        .build();
            case null, default -> isSlow(cause) ? slow() : unreadable();
        };
    }

    private static Problem unreadable() {
        return Problem.unreadable("unreadable-body")
                .detail("the body is missing or can't be read")
                .remedy(ONE_OBJECT)
                .build();
    }

    private static Problem slow() {
        return Problem.of(HttpStatus.REQUEST_TIMEOUT, "body-too-slow")
                .detail("the body didn't come in time")
                .remedy("send it again, in one go")
                .build();
    }

    private static boolean isSlow(@Nullable Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(
                        failure, Objects::nonNull, one -> one == null ? null : one.getCause())
                .anyMatch(SocketTimeoutException.class::isInstance);
    }

    /** Constructors of ours refuse in words for the sender; what others throw is not for them. */
    private static String reason(@Nullable Throwable refusal) {
        String message = refusal instanceof IllegalArgumentException ? refusal.getMessage() : null;
        return message == null ? "the value is not allowed" : message;
    }

    /** What a value should have been, as a noun. */
    static String noun(@Nullable Class<?> type) {
        if (type == null) {
            return "value of the right type";
        }
        if (type.isEnum()) {
            return "value of the list: "
                    + Stream.of(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
        }
        if (type == LocalDate.class) {
            return "date, for instance 2026-11-22";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "time with an offset, for instance 2026-11-22T08:30:00+08:00";
        }
        if (type == UUID.class) {
            return "UUID";
        }
        return isNumber(type) ? "number" : plain(type);
    }

    private static String plain(Class<?> type) {
        return type == Boolean.class || type == boolean.class ? "true or false" : "value of the right type";
    }

    private static boolean isNumber(Class<?> type) {
        return Number.class.isAssignableFrom(type)
                || Arrays.<Class<?>>asList(int.class, long.class, short.class, double.class, float.class)
                        .contains(type);
    }

    private static String known(UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds();
        return known == null
                ? "none"
                : known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String path(DatabindException e) {
        return e.getPath().stream()
                .map(part -> part.getPropertyName() == null ? "[" + part.getIndex() + "]" : part.getPropertyName())
                .collect(Collectors.joining("."));
    }
}
