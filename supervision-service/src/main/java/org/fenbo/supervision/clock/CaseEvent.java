package org.fenbo.supervision.clock;

import java.time.Instant;
import org.fenbo.supervision.registry.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case.
 *
 * @param sequence its place among the events of the case
 * @param because what the clocks' events will give as their cause
 */
public record CaseEvent(CaseNumber number, long sequence, Instant at, Because because, Happening what) {

    /**
     * Where something comes from.
     *
     * @param cause id of the event before it
     * @param traceparent the trace it belongs to
     */
    public record Because(@Nullable String cause, @Nullable String traceparent) {
        /** A timer, which nothing else has caused. */
        public static final Because DUE = new Because(null, null);
    }

    /** What happened, as far as clocks care. */
    public sealed interface Happening {
        /** @param revision of the registry that dispatch decided by; null where none was named */
        record Filed(
                @Nullable String category,
                Urgency urgency,
                Instant receivedAt,
                @Nullable Integer revision) implements Happening {}

        /** @param revision whose duty sent it; null where a person decided */
        record Dispatched(int order, String unit, @Nullable Integer revision) implements Happening {}

        record Accepted(int order) implements Happening {}

        record ReturnGranted(int order) implements Happening {}

        record Answered(int order) implements Happening {}

        record Reworked(int order) implements Happening {}

        record Closed() implements Happening {}

        /** No clock cares. */
        record Other() implements Happening {}
    }
}
