package org.fenbo.backbone.events.inbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Events that failed with a fault that may be theirs or the moment's. One is called theirs when it failed three times and
 * another event of the same reader passed meanwhile. Kept in memory: after a restart the count begins anew.
 */
final class Doubts {
    private static final int TRIES = 3;
    private final Map<Place, Doubt> open = new ConcurrentHashMap<>();
    private final AtomicLong passed = new AtomicLong();

    private record Doubt(int tries, long passedBefore) {}

    /** Events passed. */
    void passed(int events) {
        passed.addAndGet(events);
    }

    /** Counts one more failure; true if it is now sure that the event is at fault. */
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
