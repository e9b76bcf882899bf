package org.fenbo.registry.files.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.fenbo.backbone.web.problem.Problem;
import org.springframework.http.HttpStatus;

/** The body of a request that brings a file. */
final class Body {
    private Body() {}

    /**
     * All of it.
     *
     * @throws Problem 413 if it is larger than the limit
     */
    static byte[] bytes(InputStream body, int limit) {
        try {
            byte[] bytes = body.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "file-too-large")
                        .detail("the file is larger than " + limit + " bytes")
                        .remedy("split it, or take out what the registry doesn't need")
                        .build();
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
