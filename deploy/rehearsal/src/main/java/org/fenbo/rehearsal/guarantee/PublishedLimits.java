package org.fenbo.rehearsal.guarantee;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.fenbo.rehearsal.platform.SeenEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The calendars and limits of every revision, and the revision that each case names, read from the topics. */
final class PublishedLimits {
    private final Map<Integer, Instant> effective = new HashMap<>();
    private final Map<Integer, SecondCalendar> calendars = new HashMap<>();
    private final Map<String, JsonNode> limits = new HashMap<>();
    private final Map<String, Matter> matters = new HashMap<>();
    private final Map<String, Integer> filed = new HashMap<>();
    private final Map<String, NavigableMap<Instant, Integer>> named = new HashMap<>();
    private final Map<String, NavigableMap<Instant, String>> categories = new HashMap<>();
    private final Map<String, NavigableMap<Instant, String>> urgencies = new HashMap<>();

    /** The values of a case that decide its limits. */
    private record Matter(String category, String urgency) {}

    /** The due date that the second calendar computes, or why it can't compute one. */
    sealed interface Second {
        /** The due date of the second calendar. */
        record Due(Instant at) implements Second {}

        /** What the computation of the due date lacks. A check must report this. */
        record Unknown(String why) implements Second {}
    }

    void seen(SeenEvent event) {
        switch (event.type()) {
            case "registry.entry.published.v1" -> entry(event.fact());
            case "registry.revision.published.v1" ->
                effective.put(event.fact().path("revision").asInt(), Instant.parse(event.text("effectiveAt")));
            case "registry.revision.cancelled.v1" ->
                effective.remove(event.fact().path("revision").asInt());
            case "intake.report.filed.v1" ->
                matters.put(event.text("case"), new Matter(event.text("category"), event.text("urgency")));
            case "dispatch.case.filed.v1" -> {
                filed.put(event.subject(), event.fact().path("revision").asInt(0));
                name(event, event.fact().path("revision").asInt(0));
            }
            case "dispatch.order.dispatched.v1" ->
                name(event, event.fact().path("responsibility").path("revision").asInt(0));
            case "dispatch.case.reopened.v1" ->
                name(event, event.fact().path("revision").asInt(0));
            case "dispatch.case.reclassified.v1" -> {
                name(event, event.fact().path("revision").asInt(0));
                categories
                        .computeIfAbsent(event.subject(), same -> new TreeMap<>())
                        .put(event.time(), event.text("category"));
                String urgency = event.fact().path("urgency").asString("");
                if (!urgency.isEmpty()) {
                    urgencies
                            .computeIfAbsent(event.subject(), same -> new TreeMap<>())
                            .put(event.time(), urgency);
                }
            }
            default -> {}
        }
    }

    private void entry(JsonNode published) {
        int revision = published.required("revision").asInt();
        String code = published.required("code").asString();
        JsonNode entry = published.required("entry");
        switch (published.required("kind").asString()) {
            case "calendar" -> calendars.put(revision, new SecondCalendar(entry));
            case "category" -> limits.put(revision + " category " + code, entry.path("limits"));
            case "policy" -> {
                if (code.equals("limits")) {
                    limits.put(revision + " URGENT", entry.path("urgent"));
                    limits.put(revision + " NORMAL", entry.path("normal"));
                }
                if (code.equals("returns")) {
                    limits.put(revision + " returns", entry.path("numbers"));
                }
            }
            default -> {}
        }
    }

    /** If an event names no revision, the revision that the case named before applies. */
    private void name(SeenEvent event, int revision) {
        if (revision > 0) {
            named.computeIfAbsent(event.subject(), same -> new TreeMap<>()).put(event.time(), revision);
        }
    }

    /** What is wrong with the revision by which the clock was set; empty if the revision is right. */
    Optional<String> otherRevision(SeenEvent set) {
        int right = right(set);
        int real = set.fact().path("revision").asInt();
        return right == real
                ? Optional.empty()
                : Optional.of(
                        "was set by revision " + real + (right == 0 ? ", none was in force" : ", right is " + right));
    }

    /**
     * The revision that the case named when the clock began. If the case names no revision, the revision that was in
     * force at that moment; 0 if no revision was in force.
     */
    private int right(SeenEvent set) {
        Instant start = Instant.parse(set.text("startedAt"));
        int name = set.text("clock").equals("case")
                ? filed.getOrDefault(set.subject(), 0)
                : last(named, set).orElse(0);
        return name > 0
                ? name
                : effective.entrySet().stream()
                        .filter(one -> !one.getValue().isAfter(start))
                        .max(Map.Entry.<Integer, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .orElse(0);
    }

    /** What the case had when the clock began. The clock of the whole case begins with the receipt, before all events. */
    private static <T> Optional<T> last(Map<String, NavigableMap<Instant, T>> all, SeenEvent set) {
        return Optional.ofNullable(all.get(set.subject()))
                .map(ofCase -> ofCase.floorEntry(Instant.parse(set.text("startedAt"))))
                .map(Map.Entry::getValue);
    }

    /**
     * When the clock is due by the revision that the clock was set with. Only a stage with a limit has a clock. So if
     * the limit is missing, the result is {@link Second.Unknown}, too.
     */
    Second due(SeenEvent set) {
        int revision = set.fact().path("revision").asInt();
        Matter matter = matters.get(set.subject());
        if (matter == null) {
            return new Second.Unknown("no report was filed as its case");
        }
        SecondCalendar calendar = calendars.get(revision);
        if (calendar == null) {
            return new Second.Unknown("revision " + revision + " has no calendar");
        }
        String stage = set.text("clock").split("-", 2)[0];
        String category = last(categories, set).orElse(matter.category());
        String urgency = last(urgencies, set).orElse(matter.urgency());
        return limit(revision, new Matter(category, urgency), stage)
                .or(() -> ofProcedure(revision, stage))
                .map(limit -> due(set, limit, calendar))
                .orElseGet(() -> new Second.Unknown("revision " + revision + " has no limit for " + stage));
    }

    private Optional<JsonNode> limit(int revision, Matter matter, String stage) {
        return Optional.ofNullable(limits.get(revision + " category " + matter.category()))
                .map(own -> own.path(stage))
                .filter(JsonNode::isObject)
                .or(() -> Optional.ofNullable(limits.get(revision + " " + matter.urgency()))
                        .map(all -> all.path(stage)))
                .filter(JsonNode::isObject);
    }

    /** The limit of a decision on a return, or of a ruling, in working hours; the usual number if the district gives none. */
    private Optional<JsonNode> ofProcedure(int revision, String stage) {
        JsonNode numbers = limits.getOrDefault(revision + " returns", JsonNodeFactory.instance.objectNode());
        return switch (stage) {
            case "decision" ->
                Optional.of(workingHours(numbers.path("DECISION_HOURS").asInt(4)));
            case "ruling" ->
                Optional.of(workingHours(numbers.path("RULING_HOURS").asInt(16)));
            default -> Optional.empty();
        };
    }

    private static JsonNode workingHours(int hours) {
        return JsonNodeFactory.instance.objectNode().put("amount", hours).put("unit", "WORKING_HOURS");
    }

    private static Second due(SeenEvent set, JsonNode limit, SecondCalendar calendar) {
        try {
            return new Second.Due(calendar.due(
                    Instant.parse(set.text("startedAt")),
                    limit.required("amount").asInt(),
                    limit.required("unit").asString()));
        } catch (IllegalStateException | IllegalArgumentException e) {
            return new Second.Unknown(String.valueOf(e.getMessage()));
        }
    }
}
