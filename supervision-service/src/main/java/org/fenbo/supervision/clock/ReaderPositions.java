package org.fenbo.supervision.clock;

import java.util.Map;

/** How far the clocks' reader has read. */
@FunctionalInterface
public interface ReaderPositions {

    /**
     * The position in one partition, over all instances.
     *
     * @param next the offset after the last record that an instance has applied or holds
     * @param term the latest of dispatch's terms among the records that were read; 0 if none named a term
     */
    record Position(long next, long term) {
        static final Position NONE = new Position(0, 0);
    }

    /** The positions by partition of dispatch.case. */
    Map<Integer, Position> ofCases();
}
