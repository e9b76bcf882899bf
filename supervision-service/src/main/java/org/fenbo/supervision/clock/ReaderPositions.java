package org.fenbo.supervision.clock;

import java.util.Map;

/** The positions in dispatch.case up to which the clocks' reader has read. */
@FunctionalInterface
public interface ReaderPositions {

    /**
     * The position of the reader in one partition; all instances together are one reader.
     *
     * @param next the offset after the last record that an instance has applied or stored as a held event
     * @param term the latest term of dispatch in the records that were read; 0 if no record named a term
     */
    record Position(long next, long term) {
        static final Position NONE = new Position(0, 0);
    }

    /** The positions by partition of dispatch.case. */
    Map<Integer, Position> ofCases();
}
