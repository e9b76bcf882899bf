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
     * @param version the number of the event in the stream of the case
     * @param sequence the number of the event among the published events of the case; an internal fact has the sequence
     *     of the published event before it
     * @param isInternal whether the event was only logged, not published
     * @param cause the event that caused this event; null if no event caused it
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

    /** Whether the log has an event of this case, readable or not. */
    boolean has(CaseNumber number);

    /** The version of the first event whose hash is wrong; empty if all hashes are right. */
    OptionalLong firstBroken(CaseNumber number);
}
