package org.fenbo.rehearsal.guarantee;

import org.fenbo.rehearsal.journal.Attempt;
import org.fenbo.rehearsal.journal.Observation;
import org.fenbo.rehearsal.platform.SeenEvent;

/**
 * A promise the platform keeps whatever restarts, repeats or arrives late. It is shown the driver's journal and observations, then all
 * events of all topics in their order, repeats too, then what was read from outside; and is asked once for its finding.
 */
public interface Guarantee {

    /** The driver tried something. */
    default void attempted(Attempt attempt) {}

    /** The driver saw or did something else. */
    default void observed(Observation one) {}

    /** An event passed a topic. */
    default void seen(SeenEvent event) {}

    /** What it finds in the state that was read. */
    Finding held(Readings against);
}
