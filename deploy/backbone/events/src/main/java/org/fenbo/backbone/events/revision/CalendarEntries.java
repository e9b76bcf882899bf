package org.fenbo.backbone.events.revision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.fenbo.backbone.workingtime.SpecialDay;
import org.fenbo.backbone.workingtime.WeekPattern;
import org.fenbo.backbone.workingtime.WorkingCalendar;
import org.fenbo.backbone.workingtime.WorkingHours;
import tools.jackson.databind.JsonNode;

/**
 * The entries of kind {@code calendar} of a revision (TIME-2). All services choose the same calendar: the one with the
 * code {@code default}, or else the first by code.
 */
public final class CalendarEntries {
    /** The kind of these entries. */
    public static final String KIND = "calendar";

    private static final String DEFAULT = "default";

    private final TreeMap<String, JsonNode> byCode = new TreeMap<>();

    /** Adds an entry. */
    public void add(String code, JsonNode entry) {
        byCode.put(code, entry);
    }

    /**
     * The district's calendar; empty if the revision has none.
     *
     * @param revision number of the revision; the label of the calendar names it
     */
    public Optional<WorkingCalendar> calendar(int revision) {
        return chosen().map(entry -> calendar(entry.getKey() + "/" + revision, entry.getValue()));
    }

    /** The time zone of the district's calendar; empty if the revision has none. */
    public Optional<ZoneId> zone() {
        return chosen().map(entry -> zone(entry.getValue()));
    }

    /** Whether the district's calendar has working time on any weekday. Without it no limit in working time ends. */
    public boolean hasWorkingTime() {
        return chosen().filter(
                        entry -> entry.getValue().path("week").valueStream().anyMatch(day -> !day.isEmpty()))
                .isPresent();
    }

    private Optional<Map.Entry<String, JsonNode>> chosen() {
        return Optional.ofNullable(byCode.containsKey(DEFAULT) ? byCode.ceilingEntry(DEFAULT) : byCode.firstEntry());
    }

    private static ZoneId zone(JsonNode entry) {
        return ZoneId.of(entry.required("zone").asString());
    }

    private static WorkingCalendar calendar(String label, JsonNode entry) {
        Map<DayOfWeek, WorkingHours> hours = new EnumMap<>(DayOfWeek.class);
        entry.required("week")
                .forEachEntry((day, intervals) -> hours.put(
                        DayOfWeek.valueOf(day),
                        WorkingHours.of(
                                intervals.valueStream().map(JsonNode::asString).toArray(String[]::new))));
        List<SpecialDay> special = new ArrayList<>();
        special.addAll(days(entry.required("holidays"), SpecialDay.Holiday::new));
        special.addAll(days(entry.required("makeUpDays"), SpecialDay.MakeUpDay::new));
        // The revision decides when an entry is in force, so the week needs no first day: the epoch means "always".
        WeekPattern week = new WeekPattern(LocalDate.EPOCH, hours);
        return new WorkingCalendar(label, zone(entry), List.of(week), special);
    }

    private static List<SpecialDay> days(JsonNode byDate, BiFunction<LocalDate, String, SpecialDay> kind) {
        return byDate.properties().stream()
                .map(day ->
                        kind.apply(LocalDate.parse(day.getKey()), day.getValue().asString()))
                .toList();
    }
}
