package org.fenbo.backbone.web.problem;

import java.net.SocketTimeoutException;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Listed;
import org.fenbo.backbone.kernel.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * Describes why a JSON body can't be read. The texts name fields and values, which the sender knows, and never Java
 * classes.
 */
final class JsonProblems {
    private static final Words ANY = new Words("该类型的值", "value of the right type");

    private JsonProblems() {}

    static Problem of(@Nullable Throwable cause) {
        return problem(cause).build();
    }

    private static Problem.Builder problem(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                WebCode.UNKNOWN_FIELD.problem(known(unknown)).field(path(unknown));
            case InvalidFormatException wrong ->
                isNot(wrong.getValue(), wrong.getTargetType()).field(path(wrong));
            case ValueInstantiationException refused ->
                WebCode.WRONG_VALUE.problem(reason(refused.getCause())).field(path(refused));
            case DatabindException wrong ->
                WebCode.WRONG_TYPE
                        .problem(new Words("值的类型不对，或缺少值", "the value has the wrong shape or is missing"))
                        .field(path(wrong));
            case InputCoercionException wrong ->
                WebCode.WRONG_TYPE.problem(new Words("数字超出范围", "a number is out of range"));
            case StreamConstraintsException tooMuch ->
                WebCode.BROKEN_JSON.problem(new Words(
                        "请求体嵌套过深，或其中的名称或数字过长", "the body is nested too deeply, or a name or number in it is too long"));
            case StreamReadException broken ->
                WebCode.BROKEN_JSON.problem(new Words(
                        "请求体不是 JSON：" + broken.getOriginalMessage(),
                        "the body is no JSON: " + broken.getOriginalMessage()));
            case null, default -> (isSlow(cause) ? WebCode.BODY_TOO_SLOW : WebCode.UNREADABLE_BODY).problem();
        };
    }

    /** The problem if a value doesn't have the required type. */
    static Problem.Builder isNot(@Nullable Object value, @Nullable Class<?> type) {
        return WebCode.WRONG_TYPE.problem(
                new Words("“%s”不是%s", "'%s' is no %s").with(List.of(String.valueOf(value), noun(type))));
    }

    private static boolean isSlow(@Nullable Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(
                        failure, Objects::nonNull, one -> one == null ? null : one.getCause())
                .anyMatch(SocketTimeoutException.class::isInstance);
    }

    /**
     * The text for the sender. If a constructor of this platform refuses a value, the exception has the text in both
     * languages, joined by {@link Words#both()}. The texts of other exceptions are not meant for the sender.
     */
    private static Words reason(@Nullable Throwable refusal) {
        return refusal instanceof IllegalArgumentException ours && ours.getMessage() != null
                ? Words.of(ours.getMessage())
                : new Words("该值不允许", "the value is not allowed");
    }

    /** The required type of a value, as a noun. */
    private static Words noun(@Nullable Class<?> type) {
        if (type == null) {
            return ANY;
        }
        if (type.isEnum()) {
            Listed values = new Listed(
                    Stream.of(type.getEnumConstants()).map(String::valueOf).toList());
            return new Words("可选值之一：%s", "value of the list: %s").with(List.of(values));
        }
        if (type == LocalDate.class) {
            return new Words("日期，例如 2026-11-22", "date, for instance 2026-11-22");
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return new Words(
                    "带时区偏移的时间，例如 2026-11-22T08:30:00+08:00",
                    "time with an offset, for instance 2026-11-22T08:30:00+08:00");
        }
        if (type == UUID.class) {
            return new Words("UUID", "UUID");
        }
        return isNumber(type) ? new Words("数字", "number") : plain(type);
    }

    private static Words plain(Class<?> type) {
        return type == Boolean.class || type == boolean.class ? new Words("true 或 false", "true or false") : ANY;
    }

    private static boolean isNumber(Class<?> type) {
        return Number.class.isAssignableFrom(type)
                || Arrays.<Class<?>>asList(int.class, long.class, short.class, double.class, float.class)
                        .contains(type);
    }

    private static Listed known(UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds();
        return new Listed(
                known == null
                        ? List.of()
                        : known.stream().map(String::valueOf).sorted().toList());
    }

    private static String path(DatabindException e) {
        return e.getPath().stream()
                .map(part -> part.getPropertyName() == null ? "[" + part.getIndex() + "]" : part.getPropertyName())
                .collect(Collectors.joining("."));
    }
}
