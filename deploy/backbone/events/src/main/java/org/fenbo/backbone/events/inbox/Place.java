package org.fenbo.backbone.events.inbox;

/**
 * Identifies an event. Two events with the same place are repeats; two that differ only in the id are a fork.
 *
 * @param sequence from 1
 */
record Place(String subject, long sequence, String id) {
    /**
     * The sequence for a record that names its subject but not its sequence. It sorts after all events of the subject.
     */
    static final long UNKNOWN = Long.MAX_VALUE;

    /** The name of the event before this place, for an event that waits for it. */
    String awaited() {
        return "sequence:" + subject + "/" + (sequence - 1);
    }
}
