package org.fenbo.backbone.events.inbox;

/**
 * Which event it is: two with the same place are repeats of each other, two that differ only in the id are a fork.
 *
 * @param sequence from 1
 */
record Place(String subject, long sequence, String id) {
    /** Sorts after all events of a subject: the place of a record that names the subject but not its sequence. */
    static final long UNKNOWN = Long.MAX_VALUE;

    /** The place before it in the stream of its subject, as something that can be awaited. */
    String awaited() {
        return "sequence:" + subject + "/" + (sequence - 1);
    }
}
