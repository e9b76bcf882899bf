package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.fenbo.backbone.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** What has happened to a case, as it was recorded (CASE-15, SEC-2). */
public interface Timelines {
    /**
     * One recorded event.
     *
     * @param version its place in the stream
     * @param sequence its place among the published ones; an internal fact has that of the published one before it
     * @param isInternal whether it was logged only, and not published
     * @param fact the body of the event, in JSON
     */
    record Entry(
            long version,
            long sequence,
            boolean isInternal,
            String type,
            Instant happened,
            Instant recorded,
            Actor actor,
            @Nullable String cause,
            String fact) {}

    /** In the order of the stream; empty if there is no such case. */
    List<Entry> of(CaseNumber number);

    /** The version of the first event whose hash is wrong; empty if the chain is whole. */
    OptionalLong firstBroken(CaseNumber number);
}
