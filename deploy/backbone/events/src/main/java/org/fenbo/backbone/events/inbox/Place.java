package org.fenbo.backbone.events.inbox;

/**
 * Identifies an event. Two events with the same place are repeats. Two events with different ids but the same subject
 * and sequence are a fork.
 *
 * @param sequence from 1
 */
record Place(String subject, long sequence, String id) {
    /**
     * The sequence of a record that names its subject without its sequence. This value sorts the record after all
     * events of the subject.
     */
    static final long UNKNOWN = Long.MAX_VALUE;

    /** The name of the event before this place. The event at this place waits for that name. */
    String awaited() {
        return "sequence:" + subject + "/" + (sequence - 1);
    }
}
