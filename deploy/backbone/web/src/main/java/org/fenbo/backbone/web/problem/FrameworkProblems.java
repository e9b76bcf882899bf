package org.fenbo.backbone.web.problem;

import java.util.Collection;
import java.util.List;
import org.fenbo.backbone.kernel.Listed;
import org.fenbo.backbone.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/**
 * Describes refusals of the framework and the server in the platform's own texts, because the original texts name Java
 * classes and types.
 */
public final class FrameworkProblems {
    private FrameworkProblems() {}

    static Problem of(ErrorResponse known, String method) {
        Problem problem = switch (known) {
            case MissingServletRequestParameterException e -> missing(WebCode.MISSING_PARAMETER, e.getParameterName());
            case MissingServletRequestPartException e -> missing(WebCode.MISSING_PART, e.getRequestPartName());
            case MissingRequestHeaderException e -> missing(WebCode.MISSING_HEADER, e.getHeaderName());
            case HandlerMethodValidationException e -> invalid(e);
            case HttpRequestMethodNotSupportedException e ->
                at(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        new Words("此地址不接受 " + method, "this address doesn't accept " + method),
                        allowed("可用方法：%s", "it accepts %s", e.getSupportedHttpMethods()));
            case HttpMediaTypeNotSupportedException e ->
                at(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        new Words("此处不接受该类型的内容", "content of this type isn't accepted here"),
                        allowed("请发送 %s", "send %s", e.getSupportedMediaTypes()));
            default -> of(HttpStatus.valueOf(known.getStatusCode().value()));
        };
        problem.getHeaders().addAll(known.getHeaders());
        return problem;
    }

    /** The problem for a status that has no text. */
    public static Problem of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND ->
                at(
                        status,
                        new Words("此地址没有内容", "there is nothing at this address"),
                        new Words(
                                "请核对地址；docs/architecture.md 列出全部地址",
                                "check the address; docs/architecture.md names all of them"));
            case METHOD_NOT_ALLOWED ->
                at(
                        status,
                        new Words("此地址不接受该方法", "this address doesn't accept this method"),
                        new Words("见应答头 Allow", "see the header Allow"));
            case NOT_ACCEPTABLE ->
                at(
                        status,
                        new Words("没有您所接受的类型", "there is no answer in a type that you accept"),
                        new Words("请接受 application/json", "accept application/json"));
            case CONTENT_TOO_LARGE ->
                at(status, new Words("请求过大", "the request is too large"), new Words("请分次发送", "send less at a time"));
            case URI_TOO_LONG, REQUEST_HEADER_FIELDS_TOO_LARGE ->
                at(
                        status,
                        new Words("地址和请求头过长", "the address and the headers are too long"),
                        new Words("请缩短；长的内容放在请求体中", "send less in them; long content belongs into the body"));
            default -> other(status);
        };
    }

    private static Problem other(HttpStatus status) {
        return status.is5xxServerError()
                ? at(
                        status,
                        WebCode.UNEXPECTED.text().detail(),
                        new Words(
                                "请用同一 Idempotency-Key 重试；仍不成功时告知运维人员",
                                "repeat it with the same Idempotency-Key; if it fails again, inform the operators"))
                : at(
                        status,
                        new Words("请求无法读取", "the request can't be read"),
                        new Words("请按文档核对地址、请求头和请求体", "check address, headers and body against the documentation"));
    }

    private static Problem at(HttpStatus status, Words detail, Words remedy) {
        return Problem.begin(status, "http-" + status.value(), detail, remedy).build();
    }

    private static Problem missing(WebCode code, String name) {
        return code.problem().field(name).build();
    }

    private static Problem invalid(HandlerMethodValidationException e) {
        var first = e.getParameterValidationResults().getFirst();
        String reason = String.valueOf(first.getResolvableErrors().getFirst().getDefaultMessage());
        String name = String.valueOf(first.getMethodParameter().getParameterName());
        return FieldProblems.of(false, List.of(new FieldProblems.Fault(name, reason)));
    }

    private static Words allowed(String chinese, String english, @Nullable Collection<?> known) {
        List<String> names = known == null
                ? List.of()
                : known.stream().map(String::valueOf).sorted().toList();
        return new Words(chinese, english).with(List.of(new Listed(names)));
    }
}
