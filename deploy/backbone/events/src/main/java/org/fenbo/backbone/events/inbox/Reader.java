package org.fenbo.backbone.events.inbox;

import java.util.List;

/** How one feature reads one topic. */
public interface Reader {
    /** {@code <service>.<feature>}: also its consumer group. */
    String name();

    /**
     * Applies events in the given order, inside the transaction that also notes them as applied. Events of types it does
     * not care for are handed over as well and are to be passed by.
     *
     * @throws NotYet when one leans on something that hasn't arrived
     * @throws RuntimeException when one can't be applied; the batch is then tried one by one and the culprit parked
     */
    void apply(List<Received> events);
}
