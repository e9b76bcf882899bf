package org.fenbo.supervision.clock;

import java.time.Instant;
import java.util.Set;

/** How far the clocks' reader has read what dispatch published (R16). */
@FunctionalInterface
public interface ReadThrough {

    /**
     * A time until which nothing is missing.
     *
     * @param through whatever happened to a case until then has been applied
     * @param except cases of which that can't be promised, because dispatch can't send one of their events
     */
    record Read(Instant through, Set<CaseNumber> except) {
        /** Nothing is known yet. */
        public static final Read NOTHING = new Read(Instant.MIN, Set.of());

        public Read {
            except = Set.copyOf(except);
        }
    }

    /** How far it has read by now. */
    Read now();

    /** Takes back what is known: only what dispatch announces from here on counts. */
    default void forget() {}
}
