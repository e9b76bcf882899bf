package org.fenbo.supervision.clock;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.fenbo.supervision.clock.ReaderPositions.Position;

/**
 * An announcement of dispatch. It states up to which instant dispatch has sent its events.
 *
 * @param sentThrough every case event that happened up to this instant of dispatch's clock has been sent
 * @param ends where these events end, by partition of dispatch.case
 * @param except cases for which dispatch can't promise this
 */
public record Progress(Instant sentThrough, Map<Integer, End> ends, Set<CaseNumber> except) {
    /** The value before the first announcement. */
    static final Progress NONE = new Progress(Instant.MIN, Map.of(), Set.of());

    public Progress {
        ends = Map.copyOf(ends);
        except = Set.copyOf(except);
    }

    /**
     * The end of a partition.
     *
     * @param next the offset after the last of these events; 0 if the partition has no such event
     * @param term dispatch's term that sent the last event; 0 if dispatch doesn't know it
     */
    public record End(long next, long term) {
        /**
         * Offsets can be compared only within one term. If the broker loses its last records, it gives their offsets to
         * new records, and a later term begins. A position from before the loss may be greater than all new offsets.
         */
        boolean isReachedBy(Position position) {
            return next == 0 || (term > 0 && position.term() == term && position.next() >= next);
        }
    }

    /** Whether a reader at these positions has read all announced events. */
    boolean isReachedBy(Map<Integer, Position> positions) {
        return ends.entrySet().stream()
                .allMatch(end -> end.getValue().isReachedBy(positions.getOrDefault(end.getKey(), Position.NONE)));
    }

    /** Whether both announcements have the same partitions with the same terms. */
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
