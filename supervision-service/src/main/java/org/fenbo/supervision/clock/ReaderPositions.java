package org.fenbo.supervision.clock;

import java.util.Map;

/** Where the clocks' reader has come to. */
@FunctionalInterface
public interface ReaderPositions {
    /** Per partition of dispatch.case the offset behind the last record it has applied or holds, whichever instance did. */
    Map<Integer, Long> ofCases();
}
