package org.fenbo.backbone.events.log;

import java.util.List;

/**
 * The end of a stream, and the hashes that its next event chains to.
 *
 * @param version of the last event; 0 if there is none
 * @param sequence of the last published event; 0 if there is none
 * @param hash of the last event
 * @param published hash of the last published event
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are passed on, never compared.
public record Head(long version, long sequence, byte[] hash, byte[] published) {
    /** The head of a stream without events. */
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

    /** The sequence of the next event. An internal fact has the sequence of the last published event. */
    long sequenceAfter(boolean internal) {
        return internal ? sequence : sequence + 1;
    }

    /**
     * The hash that the next event chains to. A published event chains to the last published event, an internal fact to
     * the last event of either kind.
     */
    byte[] linkFor(boolean internal) {
        return internal ? hash : published;
    }
}
