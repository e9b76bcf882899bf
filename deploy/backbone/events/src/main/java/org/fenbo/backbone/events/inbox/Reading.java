package org.fenbo.backbone.events.inbox;

/** A delivery after its envelope was read. */
sealed interface Reading {
    Delivery delivery();

    Place place();

    /** The envelope is complete and readable. */
    record Intact(Delivery delivery, Received event) implements Reading {
        @Override
        public Place place() {
            return new Place(event.subject(), event.sequence(), event.id());
        }
    }

    /**
     * The envelope is damaged.
     *
     * @param place the event's place if the record names its subject; otherwise the record's address is the subject,
     *     and the sequence is 1
     * @param cause which header is damaged, and how
     */
    record Damaged(Delivery delivery, Place place, String cause) implements Reading {}
}
