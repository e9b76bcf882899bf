package org.fenbo.supervision.registry.store;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fenbo.backbone.events.revision.CalendarEntries;
import org.fenbo.backbone.events.revision.Row;
import org.fenbo.backbone.workingtime.Limit;
import org.fenbo.backbone.workingtime.LimitUnit;
import org.fenbo.backbone.workingtime.WorkingCalendar;
import org.fenbo.supervision.registry.ClockKind;
import org.fenbo.supervision.registry.Limits;
import org.fenbo.supervision.registry.TimeRules;
import org.fenbo.supervision.registry.Urgency;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the time rules from the entries of a revision. */
final class TimeRulesJson {
    private static final String LIMITS_POLICY = "limits";
    private static final String GRADES_POLICY = "grades";
    private static final String RETURNS_POLICY = "returns";
    /** Working hours for the centre's decision on a return, if the district has no policy for it (CASE-5d). */
    private static final int USUAL_DECISION_HOURS = 4;
    /** Working hours for a ruling, if the district has no policy for it (CASE-5e). */
    private static final int USUAL_RULING_HOURS = 16;

    private final JsonMapper json;

    TimeRulesJson(JsonMapper json) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private record LimitJson(int amount, String unit) {
        Limit limit() {
            return new Limit(amount, LimitUnit.valueOf(unit));
        }
    }

    private record CategoryJson(
            @Nullable String parent,
            @Nullable String grade,
            @Nullable Map<String, JsonNode> limits) {}

    private record GradesJson(@Nullable List<GradeJson> grades) {}

    private record GradeJson(String grade, @Nullable Map<String, JsonNode> limits) {}

    private record PolicyJson(Map<String, JsonNode> urgent, Map<String, JsonNode> normal) {}

    private record NumbersJson(@Nullable Map<String, Integer> numbers) {
        Map<String, Integer> given() {
            return numbers == null ? Map.of() : numbers;
        }
    }

    private record UnitJson(@Nullable String name) {}

    Optional<String> name(String unit) {
        return Optional.ofNullable(json.readValue(unit, UnitJson.class).name());
    }

    /** The time rules of a revision; empty if the revision has no calendar. */
    Optional<TimeRules> rules(int revision, List<Row> entries) {
        Map<String, CategoryJson> categories = new HashMap<>();
        entries.stream()
                .filter(entry -> entry.kind().equals("category"))
                .forEach(entry -> categories.put(entry.code(), read(entry, CategoryJson.class)));
        Map<String, Limits> limits = new HashMap<>();
        Map<String, Limits> grades = grades(entries);
        categories.keySet().forEach(code -> limits.put(code, limits(code, categories, grades)));
        limits.values().removeIf(Limits.NONE::equals);
        Map<Urgency, Limits> defaults = defaults(entries);
        Limits procedure = procedure(entries);
        return calendar(revision, entries)
                .map(calendar -> new TimeRules(revision, limits, defaults, procedure, calendar));
    }

    /** A code that is no kind of clock is ignored, and so is a limit that is null. */
    private Limits limits(Map<String, JsonNode> byCode) {
        Map<ClockKind, Limit> limits = new EnumMap<>(ClockKind.class);
        byCode.forEach((code, limit) -> ClockKind.of(code)
                .filter(kind -> !limit.isNull())
                .ifPresent(kind -> limits.put(
                        kind, json.treeToValue(limit, LimitJson.class).limit())));
        return new Limits(limits);
    }

    /** The limits by grade, for categories without limits of their own (REG-11e). */
    private Map<String, Limits> grades(List<Row> entries) {
        Map<String, Limits> grades = new HashMap<>();
        entries.stream()
                .filter(entry -> entry.kind().equals("policy") && entry.code().equals(GRADES_POLICY))
                .map(entry -> read(entry, GradesJson.class).grades())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .filter(rule -> rule.limits() != null)
                .forEach(rule -> grades.put(rule.grade(), limits(Objects.requireNonNull(rule.limits()))));
        return grades;
    }

    // A category without a limit of its own has the limit of its grade (REG-11e), otherwise the limit of the nearest
    // category above it (REG-11m). A published
    // revision has no circle of categories; the set only makes sure that the loop ends.
    private Limits limits(String code, Map<String, CategoryJson> categories, Map<String, Limits> grades) {
        Limits limits = Limits.NONE;
        Set<String> seen = new HashSet<>();
        CategoryJson category = categories.get(code);
        while (category != null) {
            limits = category.limits() == null ? limits : limits.or(limits(category.limits()));
            limits = category.grade() == null ? limits : limits.or(grades.getOrDefault(category.grade(), Limits.NONE));
            String parent = category.parent();
            category = parent != null && seen.add(parent) ? categories.get(parent) : null;
        }
        return limits;
    }

    private Map<Urgency, Limits> defaults(List<Row> entries) {
        return entries.stream()
                .filter(entry -> entry.kind().equals("policy") && entry.code().equals(LIMITS_POLICY))
                .map(entry -> read(entry, PolicyJson.class))
                .findFirst()
                .map(policy -> Map.of(
                        Urgency.URGENT, limits(policy.urgent()),
                        Urgency.NORMAL, limits(policy.normal())))
                .orElse(Map.of());
    }

    private Limits procedure(List<Row> entries) {
        Map<String, Integer> given = entries.stream()
                .filter(entry -> entry.kind().equals("policy") && entry.code().equals(RETURNS_POLICY))
                .map(entry -> read(entry, NumbersJson.class).given())
                .findFirst()
                .orElse(Map.of());
        return new Limits(Map.of(
                ClockKind.DECISION, workingHours(given.getOrDefault("DECISION_HOURS", USUAL_DECISION_HOURS)),
                ClockKind.RULING, workingHours(given.getOrDefault("RULING_HOURS", USUAL_RULING_HOURS))));
    }

    private static Limit workingHours(int hours) {
        return new Limit(hours, LimitUnit.WORKING_HOURS);
    }

    private Optional<WorkingCalendar> calendar(int revision, List<Row> entries) {
        CalendarEntries calendars = new CalendarEntries();
        entries.stream()
                .filter(entry -> entry.kind().equals(CalendarEntries.KIND))
                .forEach(entry -> calendars.add(entry.code(), json.readTree(entry.body())));
        return calendars.calendar(revision);
    }

    private <T> T read(Row entry, Class<T> type) {
        return json.readValue(entry.body(), type);
    }
}
