package org.fenbo.supervision;

import java.time.Instant;
import org.fenbo.backbone.events.revision.RevisionEvents;

/** A small revision with one limit and a calendar. */
public final class LimitedRevision {
    private static final String CALENDAR = """
            {"code":"default","zone":"Asia/Shanghai","week":{"MONDAY":["09:00-12:00","14:00-18:00"]},
             "holidays":{},"makeUpDays":{}}""";

    private LimitedRevision() {}

    /** @param hours the limit of every normal case, from receipt to closing */
    public static RevisionEvents of(int revision, Instant effectiveAt, int hours) {
        return new RevisionEvents(revision, effectiveAt)
                .with("calendar", "default", CALENDAR)
                .with("policy", "limits", """
                        {"code":"limits","urgent":{},"normal":{"case":{"amount":%d,"unit":"HOURS"}}}""".formatted(hours));
    }
}
