package org.fenbo.supervision.clock;

import java.time.Instant;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.supervision.registry.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * An event of a case.
 *
 * @param sequence the number of the event among the published events of the case
 * @param origin the origin of the clock events that follow from this event
 */
public record CaseEvent(CaseNumber number, long sequence, Instant at, Origin origin, Happening what) {

    /** The kinds of events that matter to clocks. */
    public sealed interface Happening {
        /**
         * The case was filed.
         *
         * @param category null if the report has no category
         * @param revision the registry revision by which dispatch decided; null if the event names none
         * @param reach the area of the case, and the system and the collector who reported the matter
         */
        record Filed(
                @Nullable String category,
                Urgency urgency,
                Instant receivedAt,
                @Nullable Integer revision,
                Reach reach) implements Happening {}

        /**
         * An order was dispatched.
         *
         * @param revision the registry revision whose duty dispatched the order; null if a person decided
         */
        record Dispatched(int order, String unit, @Nullable Integer revision) implements Happening {}

        /** A co-operating order was dispatched to a unit; this order has its own clock (CASE-8b). */
        record Cooperating(int order, String unit) implements Happening {}

        /** The lead waived this co-operating order. */
        record Waived(int order) implements Happening {}

        record Accepted(int order) implements Happening {}

        record ReturnGranted(int order) implements Happening {}

        record Answered(int order) implements Happening {}

        record Reworked(int order) implements Happening {}

        record Closed() implements Happening {}

        /** The case was voided or cancelled: no clock is met, and all running clocks stop. */
        record Ended(ClockEvent.Reason reason) implements Happening {}

        /** An event that matters to no clock. */
        record Other() implements Happening {}
    }
}
