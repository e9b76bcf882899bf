package org.fenbo.backbone.events.inbox;

import java.util.List;

/** A feature's reader of one topic. */
public interface Reader {
    /** The reader's name, {@code <service>.<feature>}. Its consumer group has the same name. */
    String name();

    /**
     * Applies events in the given order. The caller runs this in the transaction that also notes the events as applied.
     * The events include types that the reader does not need; the reader must ignore these events.
     *
     * @throws NotYet if an event needs something that hasn't arrived
     * @throws RuntimeException if an event can't be applied; the inbox then halves the batch until this event is alone,
     *     and parks it
     */
    void apply(List<Received> events);
}
