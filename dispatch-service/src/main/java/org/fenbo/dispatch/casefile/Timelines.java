package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.fenbo.backbone.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** The recorded events of cases (CASE-15, SEC-2). */
public interface Timelines {
    /**
     * A recorded event.
     *
     * @param version its number in the stream
     * @param sequence its number among the published events; an internal fact has the sequence of the published event
     *     before it
     * @param isInternal whether it was only logged, not published
     * @param cause the event that caused it; null if there is none
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

    /** The events of a case, in the order of its stream; empty if there is no such case. */
    List<Entry> of(CaseNumber number);

    /** The version of the first event whose hash is wrong; empty if all hashes are right. */
    OptionalLong firstBroken(CaseNumber number);
}
