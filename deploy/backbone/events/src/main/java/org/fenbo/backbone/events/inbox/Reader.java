package org.fenbo.backbone.events.inbox;

import java.util.List;

/** A feature's reader of one topic. */
public interface Reader {
    /** {@code <service>.<feature>}, which is also the name of its consumer group. */
    String name();

    /**
     * Applies events in the given order, inside the transaction that also notes them as applied. The events include
     * types that the reader does not need; it must ignore them.
     *
     * @throws NotYet if an event needs something that hasn't arrived
     * @throws RuntimeException if an event can't be applied; the batch is then halved until that event is alone, and it
     *     is parked
     */
    void apply(List<Received> events);
}
