package org.fenbo.supervision.clock;

import java.util.List;

/** How far the readers of this service have applied the events of a case (CASE-15d). */
public interface AppliedEvents {
    /**
     * A reader.
     *
     * @param sequence sequence of the last event that the reader has applied; 0 if it has applied none
     * @param held whether the next event waits or is parked
     */
    record Applied(String reader, long sequence, boolean held) {}

    /** The readers that have received an event of the case, by their names. */
    List<Applied> of(CaseNumber number);
}
