package org.fenbo.backbone.events.inbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the failures of events, if either the event or a temporary fault may be the cause. An event is at fault if it
 * failed three times and another event of the same reader passed meanwhile. The counts are in memory, so they begin at
 * zero after a restart.
 */
final class Doubts {
    private static final int TRIES = 3;
    private final Map<Place, Doubt> open = new ConcurrentHashMap<>();
    private final AtomicLong passed = new AtomicLong();

    private record Doubt(int tries, long passedBefore) {}

    /** Counts events that passed. */
    void passed(int events) {
        passed.addAndGet(events);
    }

    /** Counts one more failure of an event; true if the event is now certainly at fault. */
    boolean isSure(Place place) {
        Doubt doubt = open.merge(
                place, new Doubt(1, passed.get()), (before, first) -> new Doubt(before.tries + 1, before.passedBefore));
        boolean sure = doubt.tries >= TRIES && passed.get() > doubt.passedBefore;
        if (sure) {
            open.remove(place);
        }
        return sure;
    }

    void forget(Place place) {
        open.remove(place);
    }
}
