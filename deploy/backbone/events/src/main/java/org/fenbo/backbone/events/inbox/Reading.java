package org.fenbo.backbone.events.inbox;

/** What could be made of a delivery. */
sealed interface Reading {
    Delivery delivery();

    Place place();

    /** Its envelope is whole. */
    record Intact(Delivery delivery, Received event) implements Reading {
        @Override
        public Place place() {
            return new Place(event.subject(), event.sequence(), event.id());
        }
    }

    /**
     * Its envelope is damaged.
     *
     * @param place its own where it names one, else its address, as the first and only event there
     * @param cause which header, and what is wrong with it
     */
    record Damaged(Delivery delivery, Place place, String cause) implements Reading {}
}
