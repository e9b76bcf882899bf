package org.fenbo.backbone.web.problem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Checks a body before it becomes a Java object. JSON must be {@link StorableText}. A form part that becomes a field
 * has at most 64 KB, even if the part has a file name (R13).
 */
@RestControllerAdvice
class LegibleBodies extends RequestBodyAdviceAdapter {
    static final int LARGEST_PART = 64 * 1024;

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        boolean part = parameter.hasParameterAnnotation(RequestPart.class);
        if (!part && !isJson(message.getHeaders().getContentType())) {
            return message;
        }
        byte[] body = part ? part(message, parameter) : message.getBody().readAllBytes();
        StorableText.check(body);
        return new Read(message.getHeaders(), body);
    }

    private static boolean isJson(@org.jspecify.annotations.Nullable MediaType type) {
        return type != null && type.getSubtype().endsWith("json");
    }

    private static byte[] part(HttpInputMessage message, MethodParameter parameter) throws IOException {
        byte[] body = message.getBody().readNBytes(LARGEST_PART + 1);
        if (body.length > LARGEST_PART) {
            throw WebCode.PART_TOO_LARGE
                    .problem(LARGEST_PART)
                    .field(parameter.getParameterName())
                    .build();
        }
        return body;
    }

    /** @param content bytes that were already read */
    @SuppressWarnings("ArrayRecordComponent") // The bytes are read and never compared.
    private record Read(HttpHeaders headers, byte[] content) implements HttpInputMessage {
        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
