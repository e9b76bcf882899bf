package org.fenbo.rehearsal.guarantee;

import org.fenbo.rehearsal.journal.Attempt;
import org.fenbo.rehearsal.journal.Observation;
import org.fenbo.rehearsal.platform.SeenEvent;

/**
 * A promise that the platform keeps even if parts restart and events are repeated or late. A guarantee receives the
 * driver's journal and observations first, and then all events of all topics in their order, including repeated events.
 * At the end, {@link #held} receives the state that was read from outside, and returns the finding.
 */
public interface Guarantee {

    /** The driver tried a call. */
    default void attempted(Attempt attempt) {}

    /** The driver observed or did something other than a call. */
    default void observed(Observation one) {}

    /** An event was read from a topic. */
    default void seen(SeenEvent event) {}

    /** Returns the finding; called once, after the platform's state at rest was read. */
    Finding held(Readings against);
}
