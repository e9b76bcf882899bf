package org.fenbo.supervision.clock;

import java.time.Instant;
import java.util.Optional;
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

    /** The data of an event that matter to clocks. The {@link ClockPlan} names what each type does. */
    public sealed interface Happening {
        /** Type of the event on dispatch.case. */
        String type();

        /** Number of the order that the event is about; 0 if it is about the whole case. */
        default int order() {
            return 0;
        }

        /** When the report was received; {@code at} if the event doesn't state it. */
        default Instant receivedAt(Instant at) {
            return at;
        }

        /** Why the case waits in a queue; empty if the event queues no case. */
        default String ground() {
            return "";
        }

        /** Which round of the whole case the event begins, from 2; 0 if it begins none. */
        default int round() {
            return 0;
        }

        /** When a pause ended; {@code at} if the event doesn't state it. */
        default Instant resumedAt(Instant at) {
            return at;
        }

        /** The unit that the event names; null if it names none. */
        default @Nullable String unit() {
            return null;
        }

        /** The deadline that the event states; empty if a limit of the registry gives the deadline. */
        default Optional<Instant> statedDue() {
            return Optional.empty();
        }

        /** The centre that the event names; null if it names none. */
        default @Nullable String centre() {
            return null;
        }

        /** Whether the event is about the order of this clock. Clocks and events of the whole case are about everything. */
        default boolean concerns(ClockName clock) {
            return order() == 0 || clock.isOfCase() || clock.isOf(order());
        }

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
                Reach reach) implements Happening {
            @Override
            public String type() {
                return "dispatch.case.filed.v1";
            }

            @Override
            public Instant receivedAt(Instant at) {
                return receivedAt;
            }
        }

        /**
         * The case waits in a queue.
         *
         * @param centre the centre of the queue; null if the registry has no centre for the case
         */
        record Queued(String ground, @Nullable String centre) implements Happening {
            @Override
            public String type() {
                return "dispatch.case.queued.v1";
            }
        }

        /**
         * The closed case was opened again (CASE-13e).
         *
         * @param round which round of the whole case begins
         * @param revision the registry revision by which dispatch decided; null if the event names none
         */
        record Reopened(int round, @Nullable Integer revision) implements Happening {
            @Override
            public String type() {
                return "dispatch.case.reopened.v1";
            }
        }

        /**
         * The case got another category (CASE-12c).
         *
         * @param round which round of the whole case begins
         * @param revision the registry revision by which dispatch decided; null if the event names none
         */
        record Reclassified(
                String category,
                @Nullable Urgency urgency,
                int round,
                @Nullable Integer revision) implements Happening {
            @Override
            public String type() {
                return "dispatch.case.reclassified.v1";
            }
        }

        /**
         * Something happened to an order.
         *
         * @param unit the unit that the order was dispatched to; null if the event doesn't name it
         * @param centre the centre that has to decide; null if the event doesn't name it
         * @param revision the registry revision whose duty dispatched the order; null if the event names none
         */
        record OfOrder(
                String type,
                int order,
                @Nullable String unit,
                @Nullable String centre,
                @Nullable Integer revision) implements Happening {}

        /**
         * The pause of an order ended (TIME-3e).
         *
         * @param endedAt when it ended; that may be earlier than the event, if dispatch was out of service
         */
        record Resumed(int order, Instant endedAt) implements Happening {
            @Override
            public String type() {
                return "dispatch.order.resumed.v1";
            }

            @Override
            public Instant resumedAt(Instant at) {
                return endedAt;
            }
        }

        /**
         * The case was shelved, or a review kept it in the ledger (CASE-18d).
         *
         * @param reviewBy when the next review is due
         */
        record Shelved(String type, String unit, Instant reviewBy) implements Happening {
            @Override
            public Optional<Instant> statedDue() {
                return Optional.of(reviewBy);
            }
        }

        /**
         * The deadline of an order was extended (TIME-3f).
         *
         * @param askedAt when the unit asked for it
         */
        record Extended(int order, int workingDays, Instant askedAt) implements Happening {
            @Override
            public String type() {
                return "dispatch.order.extended.v1";
            }
        }

        /** Something happened to the whole case, or the event changes no clock. */
        record OfCase(String type) implements Happening {}
    }
}
