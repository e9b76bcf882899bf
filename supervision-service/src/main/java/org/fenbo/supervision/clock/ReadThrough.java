package org.fenbo.supervision.clock;

import java.time.Instant;
import java.util.Set;

/** Up to which instant the clocks' reader has read the events that dispatch published (R16). */
@FunctionalInterface
public interface ReadThrough {

    /**
     * An instant up to which no event is missing.
     *
     * @param through every case event that happened up to this instant has been applied
     * @param except cases for which this may be wrong, because dispatch can't send one of their events
     */
    record Read(Instant through, Set<CaseNumber> except) {
        /** Nothing is known yet. */
        public static final Read NOTHING = new Read(Instant.MIN, Set.of());

        public Read {
            except = Set.copyOf(except);
        }
    }

    /** The instant up to which the reader has read by now. */
    Read now();

    /** Forgets all announcements of dispatch until now; only later announcements count. */
    default void forget() {}
}
