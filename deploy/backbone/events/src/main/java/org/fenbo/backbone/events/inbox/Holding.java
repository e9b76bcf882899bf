package org.fenbo.backbone.events.inbox;

import org.fenbo.backbone.events.inbox.Reading.Damaged;
import org.fenbo.backbone.events.inbox.Reading.Intact;

/**
 * Why an event is held.
 *
 * @param awaits the name that the event waits for: {@code sequence:C…/4}, {@code revision:7}; empty if only a person
 *     can release the event
 * @param cause in words, for operators
 */
record Holding(Reading reading, State state, String awaits, String cause) {
    private static final int LONGEST = 500;

    /**
     * A cause may quote the event. Characters that the database refuses are replaced, so that the event can still be
     * held.
     */
    Holding {
        cause = cause.substring(0, Math.min(cause.length(), LONGEST)).replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
    }

    enum State {
        /** The event waits until the thing with the awaited name arrives. */
        WAITING,
        /** The event waits until the earlier events of its subject are applied. */
        BEHIND,
        /** The event waits until a person decides. */
        PARKED
    }

    static Holding parked(Reading reading, String cause) {
        return new Holding(reading, State.PARKED, "", cause);
    }

    static Holding waiting(Reading reading, String awaits, String cause) {
        return new Holding(reading, State.WAITING, awaits, cause);
    }

    /**
     * Makes an event wait behind earlier events of its subject. A damaged event is parked at once, because it can't be
     * applied when its turn comes.
     */
    static Holding behind(Reading reading) {
        return switch (reading) {
            case Intact intact -> {
                String awaits = intact.place().awaited();
                yield new Holding(intact, State.BEHIND, awaits, "waits for " + awaits);
            }
            case Damaged damaged -> parked(damaged, damaged.cause());
        };
    }
}
