package org.fenbo.dispatch.casefile.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.fenbo.dispatch.casefile.CaseEvent.CaseQueued;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.Responsibility;
import org.jspecify.annotations.Nullable;

/**
 * A case as users see it.
 *
 * @param possible the commands it allows now, by the last segment of their address
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseView(
        String number,
        String report,
        String stage,
        long sequence,
        String channel,
        String nature,
        @Nullable String category,
        @Nullable String area,
        String urgency,
        String text,
        Instant receivedAt,
        @Nullable QueueView queue,
        List<OrderView> orders,
        List<String> possible) {

    /** Why it waits for a dispatcher, and whom like cases went to. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record QueueView(
            String ground,
            @Nullable Integer revision,
            @Nullable String centre,
            List<CandidateView> candidates) {}

    public record CandidateView(String unit, double share, long cases, String likeness) {}

    /** An order; {@code reason} says why the unit has it. */
    public record OrderView(int number, String unit, String state, String reason, Instant dispatchedAt) {}

    public static CaseView of(CaseFile file, long sequence) {
        Matter matter = file.matter();
        return new CaseView(
                file.number().value(),
                matter.report(),
                file.stage().name(),
                sequence,
                matter.channel(),
                matter.nature(),
                matter.category() == null ? null : matter.category().value(),
                matter.area() == null ? null : matter.area().value(),
                matter.urgency(),
                matter.text(),
                matter.receivedAt(),
                queue(file.queued()),
                file.orders().stream().map(CaseView::order).toList(),
                file.possible());
    }

    private static @Nullable QueueView queue(@Nullable CaseQueued queued) {
        return queued == null
                ? null
                : new QueueView(
                        queued.ground().name(),
                        queued.revision(),
                        queued.centre() == null ? null : queued.centre().value(),
                        queued.candidates().stream()
                                .map(one ->
                                        new CandidateView(one.unit().value(), one.share(), one.cases(), one.likeness()))
                                .toList());
    }

    private static OrderView order(Order order) {
        return new OrderView(
                order.number(),
                order.unit().value(),
                order.state(),
                reason(order.sheet().responsibility()),
                order.sheet().dispatchedAt());
    }

    private static String reason(Responsibility responsibility) {
        return switch (responsibility) {
            case Responsibility.ByDuty duty -> "duty " + duty.duty() + " of revision " + duty.revision();
            case Responsibility.ByDecision decision -> "decided by " + decision.decidedBy() + ": " + decision.reason();
            case Responsibility.ByFirstContact contact ->
                "first contact, by " + contact.decidedBy() + ": " + contact.reason();
        };
    }
}
