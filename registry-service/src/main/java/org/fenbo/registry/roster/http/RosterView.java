package org.fenbo.registry.roster.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fenbo.registry.roster.Absence;
import org.fenbo.registry.roster.Cover;
import org.fenbo.registry.roster.CoverGrids;
import org.fenbo.registry.roster.CoverGrids.Alarm;
import org.fenbo.registry.roster.GridAssignment;
import org.fenbo.registry.roster.Shift;
import org.fenbo.registry.roster.Shifts;
import org.fenbo.registry.roster.SpecialDay;
import org.jspecify.annotations.Nullable;

/** The JSON of the roster. */
final class RosterView {

    private RosterView() {}

    /** @param until end of the assignment; absent if there is no end yet */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AssignmentView(
            long number,
            String grid,
            String officer,
            Instant from,
            @Nullable Instant until) {
        static AssignmentView of(GridAssignment assignment) {
            return new AssignmentView(
                    assignment.number(),
                    assignment.grid(),
                    assignment.officer(),
                    assignment.held().from(),
                    assignment.held().until());
        }
    }

    record DayView(LocalDate day, List<String> hours, String reason) {
        static DayView of(SpecialDay day) {
            return new DayView(day.day(), texts(day.hours()), day.reason());
        }
    }

    /** @param days the days that differ from the week, in order; a day without hours is off */
    record ShiftsView(String officer, Map<DayOfWeek, List<String>> week, List<DayView> days) {
        static ShiftsView of(String officer, Shifts shifts) {
            Map<DayOfWeek, List<String>> week = new TreeMap<>();
            shifts.week().forEach((day, hours) -> week.put(day, texts(hours)));
            List<DayView> days = shifts.special().values().stream()
                    .sorted(Comparator.comparing(SpecialDay::day))
                    .map(DayView::of)
                    .toList();
            return new ShiftsView(officer, week, days);
        }
    }

    private static List<String> texts(List<Shift> hours) {
        return hours.stream().map(Shift::toString).toList();
    }

    /** @param linked the linked grids, in the order of substitution */
    record LinksView(String grid, List<String> linked) {}

    /** Who answers for the grid: the grid's own collector, the collector of a linked grid, or nobody. */
    enum By {
        OWN,
        LINK,
        NOBODY
    }

    /**
     * Who answers for a grid.
     *
     * @param revision number of the revision in force at the instant
     * @param collector code of the officer who answers; absent if nobody does
     * @param assignment number of that officer's assignment; absent if nobody answers
     * @param from code of the linked grid whose collector substitutes; absent if no collector substitutes
     * @param absence why the grid's own collector doesn't answer; absent if the grid's own collector answers
     * @param sentence the whole answer as a sentence
     * @param chinese the same sentence in Chinese
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CoverView(
            String grid,
            Instant at,
            int revision,
            By answer,
            @Nullable String collector,
            @Nullable Long assignment,
            @Nullable String from,
            @Nullable Absence absence,
            String sentence,
            String chinese) {

        static CoverView of(CoverGrids.Answer answer, Instant at) {
            int revision = answer.revision();
            return switch (answer.cover()) {
                case Cover.Own(var grid, var own) ->
                    new CoverView(
                            grid,
                            at,
                            revision,
                            By.OWN,
                            own.officer(),
                            own.number(),
                            null,
                            null,
                            "its own collector is on duty",
                            "责任网格员在岗");
                case Cover.ByLink(var grid, var linked, var absence) ->
                    new CoverView(
                            grid,
                            at,
                            revision,
                            By.LINK,
                            linked.officer(),
                            linked.number(),
                            linked.grid(),
                            absence,
                            why(absence) + "; the collector of linked grid " + linked.grid() + " substitutes",
                            absence.chinese() + "，由邻格" + linked.grid() + "网格员代管");
                case Cover.Nobody nobody ->
                    new CoverView(
                            nobody.grid(),
                            at,
                            revision,
                            By.NOBODY,
                            null,
                            null,
                            null,
                            nobody.absence(),
                            alarm(nobody),
                            chineseAlarm(nobody));
            };
        }
    }

    /** A grid that nobody answers for at the requested instant. */
    record AlarmView(String grid, String name, Absence absence, String sentence, String chinese) {
        static AlarmView of(Alarm alarm) {
            Cover.Nobody nobody = alarm.cover();
            return new AlarmView(nobody.grid(), alarm.name(), nobody.absence(), alarm(nobody), chineseAlarm(nobody));
        }
    }

    private static String alarm(Cover.Nobody nobody) {
        return why(nobody.absence()) + "; "
                + (nobody.links() == 0
                        ? "it has no linked grid"
                        : "none of its " + nobody.links() + " linked grids has a collector on duty");
    }

    private static String chineseAlarm(Cover.Nobody nobody) {
        return nobody.absence().chinese() + (nobody.links() == 0 ? "，未设邻格" : "，邻格均无人在岗");
    }

    private static String why(Absence absence) {
        return switch (absence) {
            case NO_ASSIGNMENT -> "it has no collector of its own";
            case NOT_A_COLLECTOR -> "the officer assigned to it is no collector in this revision";
            case OFF_DUTY -> "its own collector is off duty";
        };
    }

    /**
     * A page of a list.
     *
     * @param total how many items all pages have
     * @param next the value of {@code after} for the next page; absent on the last page
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PageView<T>(long total, List<T> found, @Nullable String next) {}
}
