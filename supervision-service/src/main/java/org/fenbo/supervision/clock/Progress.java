package org.fenbo.supervision.clock;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Dispatch's announcement of how far it has sent.
 *
 * @param sentThrough whatever happened to a case until then has been sent, by dispatch's clock
 * @param ends per partition of dispatch.case the offset behind the last of these events
 * @param except cases of which this isn't true
 */
public record Progress(Instant sentThrough, Map<Integer, Long> ends, Set<CaseNumber> except) {
    /** Before the first announcement. */
    static final Progress NONE = new Progress(Instant.MIN, Map.of(), Set.of());

    public Progress {
        ends = Map.copyOf(ends);
        except = Set.copyOf(except);
    }

    /** Whether a reader that has come this far has read all of it. */
    boolean isReachedBy(Map<Integer, Long> positions) {
        return ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    ReadThrough.Read read() {
        return new ReadThrough.Read(sentThrough, except);
    }
}
