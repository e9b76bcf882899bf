package org.fenbo.registry.listing.http;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.backbone.web.problem.PageLimit;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.backbone.web.problem.WebCode;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.refusal.RevisionCode;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a search. */
final class Asked {
    private static final int LONGEST = 100;
    private static final int MOST = 200;
    private static final int USUAL = 50;

    private Asked() {}

    /** The text of a parameter; empty if it is absent. Refused if it is too long. */
    static String text(String field, @Nullable String asked) {
        String text = Objects.requireNonNullElse(asked, "").strip();
        if (text.length() > LONGEST) {
            throw WebCode.INVALID_FIELD
                    .problem(
                            new Words("超过 %s 个字符", "longer than %s characters").with(List.of(LONGEST)),
                            new Words("请用较短的内容", "send a shorter text"))
                    .field(field)
                    .build();
        }
        return text;
    }

    /** The asked instant; now if none is asked. */
    static Instant at(@Nullable OffsetDateTime asked, InstantSource clock) {
        return asked == null ? clock.instant() : asked.toInstant();
    }

    /** The list of the revision in force at an instant; refused if there was none. */
    static <T> T inForce(InForce<T> lists, Instant at) {
        return lists.at(at)
                .orElseThrow(() -> RefusalProblem.of(
                        RevisionCode.NO_REVISION_IN_FORCE.refusal(at).at("at")));
    }

    /** How many lines a page has at most. */
    static int limit(@Nullable Integer asked) {
        return PageLimit.of(Objects.requireNonNullElse(asked, USUAL), MOST);
    }
}
