package org.fenbo.rehearsal.replay;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Chooses the rows for which the replay does something unusual: a forbidden command, a repeated report or a rework. The
 * choice is not random. It depends on the order in which this class is first asked about each row.
 */
final class Mischief {
    private static final int FEW = 100;
    private static final int SOME = 40;
    private final Map<String, Integer> places = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    /** Whether persons who may not act on the case of this row try to do so. */
    boolean triesForbidden(PastRow row) {
        return isGood(row) && place(row) % FEW == FEW / 4;
    }

    /** Whether the report of this row is sent twice. */
    boolean sendsAgain(PastRow row) {
        return place(row) % FEW == FEW / 2;
    }

    /** Whether the verifier sends the work back once. */
    boolean findsItUndone(PastRow row) {
        return place(row) % SOME == SOME / 4;
    }

    private static boolean isGood(PastRow row) {
        return row.unit().isPresent() && row.onTime().isPresent();
    }

    private int place(PastRow row) {
        return places.computeIfAbsent(row.number(), number -> next.getAndIncrement());
    }
}
