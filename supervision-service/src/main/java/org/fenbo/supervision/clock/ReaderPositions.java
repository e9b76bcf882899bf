package org.fenbo.supervision.clock;

import java.util.Map;

/** Where the clocks' reader has come to. */
@FunctionalInterface
public interface ReaderPositions {

    /**
     * Where it is in a partition.
     *
     * @param next the offset behind the last record it has applied or holds, whichever instance did
     * @param term the latest of dispatch's terms that sent what it has read; 0 if none was named
     */
    record Position(long next, long term) {
        static final Position NONE = new Position(0, 0);
    }

    /** Per partition of dispatch.case. */
    Map<Integer, Position> ofCases();
}
