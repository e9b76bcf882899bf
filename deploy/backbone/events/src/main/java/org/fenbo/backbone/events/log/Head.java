package org.fenbo.backbone.events.log;

import java.util.List;

/**
 * Where a stream ends, and what its next event chains to.
 *
 * @param version of the last event; 0 if there is none
 * @param sequence of the last published event; 0 if there is none
 * @param hash of the last event
 * @param published hash of the last published event
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are passed on, never compared.
public record Head(long version, long sequence, byte[] hash, byte[] published) {
    /** Of a stream without events. */
    public static final Head NONE = new Head(0, 0, Chain.START, Chain.START);

    /** The head of a stream. */
    public static Head of(List<LoggedEvent> stream) {
        Head head = NONE;
        for (LoggedEvent event : stream) {
            head = head.after(event.isInternal(), event.hash());
        }
        return head;
    }

    Head after(boolean internal, byte[] next) {
        return new Head(version + 1, sequenceAfter(internal), next, internal ? published : next);
    }

    /** The sequence of the next event: an internal fact has that of the published one before it. */
    long sequenceAfter(boolean internal) {
        return internal ? sequence : sequence + 1;
    }

    /** What the next event chains to: published events have a chain of their own, an internal fact follows any event. */
    byte[] linkFor(boolean internal) {
        return internal ? hash : published;
    }
}
