package org.fenbo.registry.files.http;

import java.util.List;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.backbone.web.command.CommandHeaders;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.problem.WebCode;
import org.fenbo.registry.revision.Editing;
import org.jspecify.annotations.Nullable;

/** Reads who edits a draft, why, and which edit the caller has read. */
final class Edits {
    static final int LONGEST_REASON = 500;
    static final String TOO_LONG = "最多 500 个字符 · at most 500 characters";

    private Edits() {}

    static Editing of(Access access, CommandHeaders headers, @Nullable String reason) {
        Editing editing = Editing.by(access.id()).because(inAddress("reason", reason));
        Long seen = headers.expected();
        return seen == null ? editing : editing.after(seen);
    }

    /** A text that the caller gave in the address; empty if none was given. Refused if it is too long for an address. */
    static String inAddress(String field, @Nullable String text) {
        String plain = text == null ? "" : text.strip();
        if (plain.length() > LONGEST_REASON) {
            throw WebCode.INVALID_FIELD
                    .problem(
                            new Words("超过 %s 个字符", "longer than %s characters").with(List.of(LONGEST_REASON)),
                            new Words("请缩短", "shorten it"))
                    .field(field)
                    .build();
        }
        return plain;
    }

    /** The text without blanks around it; null if nothing remains. */
    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The ETag of a draft whose last edit has this number. */
    static String tag(long edit) {
        return "\"" + edit + "\"";
    }
}
