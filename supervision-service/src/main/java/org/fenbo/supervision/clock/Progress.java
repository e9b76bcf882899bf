package org.fenbo.supervision.clock;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.fenbo.supervision.clock.ReaderPositions.Position;

/**
 * Dispatch's announcement of how far it has sent.
 *
 * @param sentThrough whatever happened to a case until then has been sent, by dispatch's clock
 * @param ends per partition of dispatch.case where these events end
 * @param except cases of which this isn't true
 */
public record Progress(Instant sentThrough, Map<Integer, End> ends, Set<CaseNumber> except) {
    /** Before the first announcement. */
    static final Progress NONE = new Progress(Instant.MIN, Map.of(), Set.of());

    public Progress {
        ends = Map.copyOf(ends);
        except = Set.copyOf(except);
    }

    /**
     * The end of a partition.
     *
     * @param next the offset behind the last of the events; 0 if there is none
     * @param term dispatch's term that sent this last one; 0 if dispatch doesn't know it
     */
    public record End(long next, long term) {
        /**
         * An offset shows how far a reader is only within one term: a broker that loses its tail gives the same offsets
         * again, under a later term, and a position from before the loss may be far beyond what came since.
         */
        boolean isReachedBy(Position position) {
            return next == 0 || (term > 0 && position.term() == term && position.next() >= next);
        }
    }

    /** Whether a reader that has come this far has read all of it. */
    boolean isReachedBy(Map<Integer, Position> positions) {
        return ends.entrySet().stream()
                .allMatch(end -> end.getValue().isReachedBy(positions.getOrDefault(end.getKey(), Position.NONE)));
    }

    /** Whether each partition ends under the same term as in another announcement. */
    boolean isOfTheTermsOf(Progress other) {
        return ends.keySet().equals(other.ends.keySet())
                && ends.entrySet().stream()
                        .allMatch(end -> end.getValue().term()
                                == other.ends
                                        .getOrDefault(end.getKey(), end.getValue())
                                        .term());
    }

    ReadThrough.Read read() {
        return new ReadThrough.Read(sentThrough, except);
    }
}
