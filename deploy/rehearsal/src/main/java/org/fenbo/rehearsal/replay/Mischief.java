package org.fenbo.rehearsal.replay;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Which rows go another way than the straight one: decided by a row's place among those asked about, never by chance. */
final class Mischief {
    private static final int FEW = 100;
    private static final int SOME = 40;
    private final Map<String, Integer> places = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    /** The wrong person tries to act on its case. */
    boolean triesForbidden(PastRow row) {
        return isGood(row) && place(row) % FEW == FEW / 4;
    }

    /** It is handed in twice. */
    boolean sendsAgain(PastRow row) {
        return place(row) % FEW == FEW / 2;
    }

    /** The verifier sends the work back once. */
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
