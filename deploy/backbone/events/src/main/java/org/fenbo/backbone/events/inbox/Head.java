package org.fenbo.backbone.events.inbox;

/**
 * How far a reader has come with a subject.
 *
 * @param sequence of the last event applied; 0 before the first
 * @param id of that event; empty before the first
 * @param stopped whether events of it are held, so that later ones have to wait behind them
 */
record Head(long sequence, String id, boolean stopped) {
    static final Head NONE = new Head(0, "", false);

    /** What an event is to a head. */
    enum Turn {
        /** Applied before. */
        REPEATED,
        /** Another event has its place: the history has forked. */
        FORKED,
        /** The one to apply now. */
        NEXT,
        /** Behind one that hasn't been applied. */
        EARLY
    }

    /** Only the id distinguishes a repeat at the head from a fork; no ids are kept of the events before it (R3). */
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
