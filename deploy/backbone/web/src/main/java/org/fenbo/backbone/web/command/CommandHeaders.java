package org.fenbo.backbone.web.command;

import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.backbone.web.problem.WebCode;
import org.jspecify.annotations.Nullable;

/** The headers that every command reads. */
public record CommandHeaders(
        @Nullable String idempotencyKey, @Nullable String ifMatch) {

    /**
     * The version that the caller has read; null if the caller accepts any version (RFC 9110, section 13.1.1).
     *
     * @throws Problem 400 {@code wrong-version} if the header is not a number
     */
    public @Nullable Long expected() {
        if (ifMatch == null) {
            return null;
        }
        try {
            return Long.valueOf(ifMatch.replace("\"", ""));
        } catch (NumberFormatException e) {
            throw WebCode.WRONG_VERSION.problem(ifMatch).field("If-Match").build();
        }
    }
}
