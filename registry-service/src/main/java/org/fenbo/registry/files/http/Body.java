package org.fenbo.registry.files.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.registry.refusal.FileCode;

/** Reads the body of a request that contains a file. */
final class Body {
    private Body() {}

    /**
     * Reads all bytes of the body.
     *
     * @throws Problem 413 if the body is larger than {@code limit} bytes
     */
    static byte[] bytes(InputStream body, int limit) {
        try {
            byte[] bytes = body.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw RefusalProblem.of(FileCode.FILE_TOO_LARGE.refusal(
                        new Words("大于 %s 字节", "more than %s bytes").with(List.of(limit))));
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
