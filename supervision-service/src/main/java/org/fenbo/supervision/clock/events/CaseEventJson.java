package org.fenbo.supervision.clock.events;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.supervision.clock.CaseEvent.Happening;
import org.fenbo.supervision.clock.ClockPlan;
import org.fenbo.supervision.registry.Urgency;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the events of dispatch.case that the clock plan names; unknown types and fields are ignored. */
public final class CaseEventJson {
    private static final String OF_CASE = "dispatch.case.";
    private static final String FILED = "dispatch.case.filed.v1";
    private static final String REOPENED = "dispatch.case.reopened.v1";
    private static final String RECLASSIFIED = "dispatch.case.reclassified.v1";
    private static final String SHELVED = "dispatch.case.shelved.v1";
    private static final String REVIEWED = "dispatch.case.reviewed.v1";
    private static final String EXTENDED = "dispatch.order.extended.v1";
    private static final String RESUMED = "dispatch.order.resumed.v1";
    private static final String QUEUED = "dispatch.case.queued.v1";

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
        Happening happening() {
            return new Happening.Filed(category, Urgency.of(urgency), receivedAt, revision, reach());
        }

        private Reach reach() {
            return Reach.NOWHERE.with(Scope.AREA, given(area)).with(Scope.OWN, given(client, collector));
        }

        private static List<String> given(@Nullable String... codes) {
            return Stream.of(codes).filter(Objects::nonNull).toList();
        }
    }

    private record Queued(String ground, @Nullable String centre) {
        Happening happening() {
            return new Happening.Queued(ground, centre);
        }
    }

    private record Reopened(
            int redo, @Nullable Integer round, @Nullable Integer revision) {
        Happening happening() {
            return new Happening.Reopened(round == null ? redo + 1 : round, revision);
        }
    }

    private record Reclassified(
            String category,
            @Nullable String urgency,
            int round,
            @Nullable Integer revision) {
        Happening happening() {
            return new Happening.Reclassified(category, urgency == null ? null : Urgency.of(urgency), round, revision);
        }
    }

    private record Shelved(String unit, Instant reviewBy) {
        Happening happening(String type) {
            return new Happening.Shelved(type, unit, reviewBy);
        }
    }

    private record Extended(int order, int workingDays, Instant askedAt) {
        Happening happening() {
            return new Happening.Extended(order, workingDays, askedAt);
        }
    }

    private record Resumed(int order, Instant endedAt) {
        Happening happening() {
            return new Happening.Resumed(order, endedAt);
        }
    }

    private record OfOrder(
            int order,
            @Nullable String unit,
            @Nullable String centre,
            @Nullable Responsibility responsibility) {
        Happening happening(String type) {
            return new Happening.OfOrder(
                    type, order, unit, centre, responsibility == null ? null : responsibility.revision());
        }
    }

    private record Responsibility(@Nullable Integer revision) {}

    /** Reads the body of an event by its type. Only types of the clock plan have data that matter. */
    public Happening read(String type, byte[] body) {
        if (type.equals(FILED)) {
            return json.readValue(body, Filed.class).happening();
        }
        if (type.equals(QUEUED)) {
            return json.readValue(body, Queued.class).happening();
        }
        if (type.equals(REOPENED)) {
            return json.readValue(body, Reopened.class).happening();
        }
        if (type.equals(RECLASSIFIED)) {
            return json.readValue(body, Reclassified.class).happening();
        }
        if (type.equals(SHELVED) || type.equals(REVIEWED)) {
            return json.readValue(body, Shelved.class).happening(type);
        }
        if (type.equals(EXTENDED)) {
            return json.readValue(body, Extended.class).happening();
        }
        if (type.equals(RESUMED)) {
            return json.readValue(body, Resumed.class).happening();
        }
        return ClockPlan.types().contains(type) && !type.startsWith(OF_CASE)
                ? json.readValue(body, OfOrder.class).happening(type)
                : new Happening.OfCase(type);
    }
}
