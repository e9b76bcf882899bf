package org.fenbo.intake.report;

import java.time.Instant;
import org.fenbo.backbone.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** Creates submissions for tests. */
public final class Submissions {
    public static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    public static final Actor HOTLINE = new Actor("M-TEST", "U-CC", "client", null);

    private Submissions() {}

    public static Submission of(String text) {
        return of(text, null);
    }

    public static Submission of(String text, @Nullable String sourceNumber) {
        return of(Channel.HOTLINE, "M-TEST", sourceNumber, matter(text));
    }

    public static Submission of(Channel channel, String client, @Nullable String sourceNumber, Matter matter) {
        return new Submission(new Source(channel, client, sourceNumber), matter, null, NOON, NOON);
    }

    public static Matter matter(String text) {
        return new Matter(Nature.COMPLAINT, Urgency.NORMAL, null, null, text, Place.UNKNOWN);
    }

    public static Matter matter(@Nullable String category, @Nullable String area) {
        return new Matter(Nature.COMPLAINT, Urgency.NORMAL, category, area, "井盖破损", Place.UNKNOWN);
    }
}
