package org.fenbo.backbone.events.inbox;

/**
 * The last event of a subject that a reader has applied.
 *
 * @param sequence of the last applied event; 0 if no event was applied
 * @param id of the last applied event; empty if no event was applied
 * @param stopped whether events of the subject are held; if true, later events must wait behind the held events
 */
record Head(long sequence, String id, boolean stopped) {
    static final Head NONE = new Head(0, "", false);

    /** How an event relates to a head. */
    enum Turn {
        /** The event was applied before. */
        REPEATED,
        /** Another event was applied with this sequence: the history has forked. */
        FORKED,
        /** The event is the next one to apply. */
        NEXT,
        /** The event must wait for an earlier event that hasn't been applied. */
        EARLY
    }

    /**
     * An event with the sequence of the head is a repeat if the ids are equal, otherwise a fork. An earlier event is
     * always a repeat, because the ids of earlier events are not stored (R3).
     */
    Turn turn(Place place) {
        if (place.sequence() < sequence) {
            return Turn.REPEATED;
        }
        if (place.sequence() == sequence) {
            return place.id().equals(id) ? Turn.REPEATED : Turn.FORKED;
        }
        return stopped || place.sequence() > sequence + 1 ? Turn.EARLY : Turn.NEXT;
    }

    Head after(Place place) {
        return new Head(place.sequence(), place.id(), stopped);
    }

    Head withStopped(boolean stop) {
        return new Head(sequence, id, stop);
    }
}
