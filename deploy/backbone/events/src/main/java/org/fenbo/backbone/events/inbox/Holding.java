package org.fenbo.backbone.events.inbox;

import org.fenbo.backbone.events.inbox.Reading.Damaged;
import org.fenbo.backbone.events.inbox.Reading.Intact;

/**
 * Why an event is held.
 *
 * @param awaits what wakes it: {@code sequence:C…/4}, {@code revision:7}; empty if only a person does
 * @param cause in words, for operators
 */
record Holding(Reading reading, State state, String awaits, String cause) {
    private static final int LONGEST = 500;

    /** A cause may quote what the event holds: what no table takes must not keep the event from being held. */
    Holding {
        cause = cause.substring(0, Math.min(cause.length(), LONGEST)).replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
    }

    enum State {
        /** Until something with a name arrives. */
        WAITING,
        /** Until the earlier events of its subject are applied. */
        BEHIND,
        /** Until a person decides. */
        PARKED
    }

    static Holding parked(Reading reading, String cause) {
        return new Holding(reading, State.PARKED, "", cause);
    }

    static Holding waiting(Reading reading, String awaits, String cause) {
        return new Holding(reading, State.WAITING, awaits, cause);
    }

    /** An event behind others; a damaged one is parked at once, it can't be applied when its turn comes. */
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
