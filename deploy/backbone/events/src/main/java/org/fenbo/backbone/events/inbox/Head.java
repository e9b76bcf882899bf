package org.fenbo.backbone.events.inbox;

/**
 * How far a reader has come with a subject.
 *
 * @param sequence of the last event applied; 0 before the first
 * @param id of that event; empty before the first
 * @param stopped whether events of the subject are held; later events must then wait behind them
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

    /** At the head, only the id distinguishes a repeat from a fork. Ids of earlier events are not kept (R3). */
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
