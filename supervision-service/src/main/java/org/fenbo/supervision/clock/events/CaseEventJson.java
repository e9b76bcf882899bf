package org.fenbo.supervision.clock.events;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.supervision.clock.CaseEvent.Happening;
import org.fenbo.supervision.clock.ClockEvent.Reason;
import org.fenbo.supervision.registry.Urgency;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the events of dispatch.case that matter to clocks; unknown types and fields are ignored. */
public final class CaseEventJson {
    private final JsonMapper json;

    public CaseEventJson(JsonMapper json) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private record Filed(
            @Nullable String category,
            String urgency,
            Instant receivedAt,
            @Nullable Integer revision,
            @Nullable String area,
            @Nullable String client,
            @Nullable String collector) {
        Reach reach() {
            return Reach.NOWHERE.with(Scope.AREA, given(area)).with(Scope.OWN, given(client, collector));
        }

        private static List<String> given(@Nullable String... codes) {
            return Stream.of(codes).filter(Objects::nonNull).toList();
        }
    }

    private record Dispatched(
            int order, String unit, @Nullable Responsibility responsibility) {
        @Nullable
        Integer revision() {
            return responsibility == null ? null : responsibility.revision();
        }
    }

    private record Responsibility(@Nullable Integer revision) {}

    private record OfOrder(int order) {}

    /** Reads the body of an event by its type. */
    public Happening read(String type, byte[] body) {
        return switch (type) {
            case "dispatch.case.filed.v1" -> {
                Filed filed = json.readValue(body, Filed.class);
                yield new Happening.Filed(
                        filed.category(),
                        Urgency.of(filed.urgency()),
                        filed.receivedAt(),
                        filed.revision(),
                        filed.reach());
            }
            case "dispatch.order.dispatched.v1" -> {
                Dispatched dispatched = json.readValue(body, Dispatched.class);
                yield new Happening.Dispatched(dispatched.order(), dispatched.unit(), dispatched.revision());
            }
            case "dispatch.cooperation.dispatched.v1" -> {
                Dispatched dispatched = json.readValue(body, Dispatched.class);
                yield new Happening.Cooperating(dispatched.order(), dispatched.unit());
            }
            case "dispatch.cooperation.answered.v1" -> new Happening.Answered(order(body));
            case "dispatch.cooperation.waived.v1" -> new Happening.Waived(order(body));
            case "dispatch.cooperation.withdrawn.v1" -> new Happening.ReturnGranted(order(body));
            case "dispatch.order.accepted.v1" -> new Happening.Accepted(order(body));
            case "dispatch.return.granted.v1" -> new Happening.ReturnGranted(order(body));
            case "dispatch.order.answered.v1" -> new Happening.Answered(order(body));
            case "dispatch.order.reworked.v1" -> new Happening.Reworked(order(body));
            case "dispatch.case.closed.v1" -> new Happening.Closed();
            case "dispatch.case.voided.v1" -> new Happening.Ended(Reason.CASE_VOIDED);
            case "dispatch.case.cancelled.v1" -> new Happening.Ended(Reason.CASE_CANCELLED);
            default -> new Happening.Other();
        };
    }

    private int order(byte[] body) {
        return json.readValue(body, OfOrder.class).order();
    }
}
