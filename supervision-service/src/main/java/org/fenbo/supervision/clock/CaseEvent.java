package org.fenbo.supervision.clock;

import java.time.Instant;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.supervision.registry.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case.
 *
 * @param sequence its place among the events of the case
 * @param origin of the clocks' events that follow from it
 */
public record CaseEvent(CaseNumber number, long sequence, Instant at, Origin origin, Happening what) {

    /** What happened, as far as clocks care. */
    public sealed interface Happening {
        /**
         * @param revision of the registry that dispatch decided by; null where none was named
         * @param reach its area, and the system and the collector that it comes from
         */
        record Filed(
                @Nullable String category,
                Urgency urgency,
                Instant receivedAt,
                @Nullable Integer revision,
                Reach reach) implements Happening {}

        /** @param revision whose duty sent it; null where a person decided */
        record Dispatched(int order, String unit, @Nullable Integer revision) implements Happening {}

        /** A unit is to help the lead: its order has a clock of its own (CASE-8b). */
        record Cooperating(int order, String unit) implements Happening {}

        /** The lead does without it. */
        record Waived(int order) implements Happening {}

        record Accepted(int order) implements Happening {}

        record ReturnGranted(int order) implements Happening {}

        record Answered(int order) implements Happening {}

        record Reworked(int order) implements Happening {}

        record Closed() implements Happening {}

        /** It was voided or cancelled: no clock is met, and none runs on. */
        record Ended(ClockEvent.Reason reason) implements Happening {}

        /** No clock cares. */
        record Other() implements Happening {}
    }
}
