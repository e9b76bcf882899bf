package org.fenbo.rehearsal.guarantee;

import org.fenbo.rehearsal.journal.Attempt;
import org.fenbo.rehearsal.journal.Observation;
import org.fenbo.rehearsal.platform.SeenEvent;

/**
 * A promise that the platform keeps, whatever restarts, repeats or arrives late. It receives the driver's journal and
 * observations, then all events of all topics in their order, repeated ones too, then the state that was read from
 * outside. At the end it is asked once for its finding.
 */
public interface Guarantee {

    /** The driver tried a call. */
    default void attempted(Attempt attempt) {}

    /** The driver observed or did something other than a call. */
    default void observed(Observation one) {}

    /** An event was on a topic. */
    default void seen(SeenEvent event) {}

    /** The finding, after the state at rest was read. */
    Finding held(Readings against);
}
