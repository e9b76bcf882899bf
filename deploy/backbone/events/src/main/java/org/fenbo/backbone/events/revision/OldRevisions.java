package org.fenbo.backbone.events.revision;

import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Forgets the revisions of a copy that nobody asks for any more. A revision is forgotten when a revision that superseded
 * it has been in force for some time, and no case has been open since it was in force. So the revision in force and
 * the revisions that explain open cases are never forgotten.
 */
public final class OldRevisions {
    private final List<RevisionCopy<?>> copies;
    private final List<OpenCases> cases;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Period keep;

    /** @param keep how long a superseded revision is kept in any case */
    public OldRevisions(
            List<RevisionCopy<?>> copies, List<OpenCases> cases, InstantSource clock, ZoneId zone, Period keep) {
        this.copies = copies;
        this.cases = cases;
        this.clock = clock;
        this.zone = zone;
        this.keep = keep;
    }

    /** Forgets what is old enough; a timer calls it. */
    public void forget() {
        Instant longAgo = clock.instant().atZone(zone).minus(keep).toInstant();
        Instant before = Stream.concat(Stream.of(longAgo), cases.stream().flatMap(each -> each.oldest().stream()))
                .min(Instant::compareTo)
                .orElse(longAgo);
        copies.forEach(copy -> copy.forget(before));
    }
}
