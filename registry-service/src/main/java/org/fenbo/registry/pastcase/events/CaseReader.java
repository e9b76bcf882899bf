package org.fenbo.registry.pastcase.events;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fenbo.backbone.events.inbox.Reader;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.registry.pastcase.PastCase;
import org.fenbo.registry.pastcase.PastCases;
import org.fenbo.registry.pastcase.PastCases.Ground;
import org.fenbo.registry.pastcase.PastCases.Step;
import org.fenbo.registry.pastcase.UnlistedCases;
import org.fenbo.registry.pastcase.UnlistedCases.UnlistedOrder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the events of filed reports and of queued, dispatched, returned, reclassified, closed, reopened, voided and
 * cancelled cases. Skips all other events.
 */
public final class CaseReader implements Reader {
    private static final String FILED = "intake.report.filed.v1";
    private static final String QUEUED = "dispatch.case.queued.v1";
    private static final String DISPATCHED = "dispatch.order.dispatched.v1";
    private static final String RETURNED = "dispatch.return.granted.v1";
    private static final String RECLASSIFIED = "dispatch.case.reclassified.v1";
    private static final String CLOSED = "dispatch.case.closed.v1";
    private static final String REOPENED = "dispatch.case.reopened.v1";
    private static final String VOIDED = "dispatch.case.voided.v1";
    private static final List<UnlistedCases.Ground> UNLISTED = List.of(UnlistedCases.Ground.values());
    private static final String CANCELLED = "dispatch.case.cancelled.v1";

    private final PastCases pastCases;
    private final UnlistedCases unlisted;
    private final Consumer<List<PastCase>> inform;
    private final JsonMapper json = JsonMapper.builder().build();

    /** @param inform takes the cases that were filed */
    public CaseReader(PastCases pastCases, UnlistedCases unlisted, Consumer<List<PastCase>> inform) {
        this.inform = inform;
        this.pastCases = pastCases;
        this.unlisted = unlisted;
    }

    @Override
    public String name() {
        return "registry.pastcase";
    }

    @Override
    public void apply(List<Received> events) {
        List<Step> steps = new ArrayList<>();
        List<UnlistedOrder> orders = new ArrayList<>();
        List<PastCase> opened = new ArrayList<>();
        for (Received event : events) {
            switch (event.type()) {
                case FILED -> {
                    PastCase filed = filed(json.readTree(event.body()));
                    steps.add(new Step.Filed(filed));
                    opened.add(filed);
                }
                case DISPATCHED -> {
                    JsonNode body = json.readTree(event.body());
                    steps.add(dispatched(event.subject(), body));
                    unlisted(event.subject(), body).ifPresent(orders::add);
                }
                case RETURNED ->
                    steps.add(new Step.Returned(
                            event.subject(),
                            json.readTree(event.body()).required("order").asInt()));
                case QUEUED ->
                    waiting(json.readTree(event.body()))
                            .ifPresent(ground -> steps.add(new Step.Queued(event.subject(), ground)));
                case RECLASSIFIED ->
                    steps.add(new Step.Reclassified(
                            event.subject(),
                            json.readTree(event.body()).required("category").asString()));
                case CLOSED -> steps.add(new Step.Closed(event.subject(), event.time()));
                case REOPENED -> steps.add(new Step.Reopened(event.subject()));
                case VOIDED, CANCELLED -> steps.add(new Step.Dropped(event.subject(), event.time()));
                default -> {}
            }
        }
        if (!steps.isEmpty()) {
            pastCases.note(steps);
        }
        unlisted.note(orders);
        inform.accept(opened);
    }

    private static PastCase filed(JsonNode body) {
        JsonNode place = body.path("place");
        boolean placed = place.has("longitude") && place.has("latitude");
        return new PastCase(
                body.required("case").asString(),
                text(body, "category"),
                text(body, "area"),
                text(body, "channel"),
                text(body, "nature"),
                Instant.parse(body.required("receivedAt").asString()),
                placed
                        ? new PastCase.Point(
                                place.path("longitude").asDouble(),
                                place.path("latitude").asDouble())
                        : null);
    }

    // A case whose order was returned waits too, but its first order has shown how the list answers.
    private static Optional<Ground> waiting(JsonNode body) {
        return switch (body.required("ground").asString()) {
            case "BY_DECISION" -> Optional.of(Ground.DECISION);
            case "FIRST_CONTACT" -> Optional.of(Ground.FIRST_CONTACT);
            default -> Optional.empty();
        };
    }

    private static Step dispatched(String number, JsonNode body) {
        JsonNode responsibility = body.required("responsibility");
        return new Step.Dispatched(
                number,
                body.required("unit").asString(),
                ground(responsibility.required("ground").asString()),
                text(responsibility, "duty"));
    }

    private static Optional<UnlistedOrder> unlisted(String number, JsonNode body) {
        JsonNode responsibility = body.required("responsibility");
        return UNLISTED.stream()
                .filter(ground ->
                        ground.name().equals(responsibility.required("ground").asString()))
                .findFirst()
                .map(ground -> new UnlistedOrder(
                        number,
                        body.required("order").asInt(),
                        ground,
                        body.required("unit").asString(),
                        responsibility.required("decidedBy").asString(),
                        responsibility.required("reason").asString()));
    }

    // A component names a unit as a duty does. A turn of the rota replaces a unit that nobody named (REG-16).
    private static Ground ground(String code) {
        return switch (code) {
            case "COMPONENT" -> Ground.DUTY;
            case "ROTA" -> Ground.FIRST_CONTACT;
            case "RULING" -> Ground.DECISION;
            default -> Ground.valueOf(code);
        };
    }

    private static @Nullable String text(JsonNode body, String field) {
        return body.has(field) ? body.required(field).asString() : null;
    }
}
