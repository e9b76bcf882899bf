package org.fenbo.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests who answers for a grid, and when nobody answers. 23 November 2026 is a Monday. */
class CoverCalculatorTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Set<String> COLLECTORS = Set.of("O-1", "O-2");

    @Test
    @DisplayName("一格一人，邻格互联：本格在岗、邻格代管、无人在岗 (ORG-5b)")
    void the_own_collector_covers_a_grid_else_the_collector_of_a_linked_grid_else_nobody() {
        CoverCalculator watch = watch(Map.of("O-1", monday("08:00-12:00"), "O-2", monday("10:00-14:00")));

        assertThat(watch.cover("G-1", at(11, 0))).isEqualTo(new Cover.Own("G-1", assigned(1)));
        assertThat(watch.cover("G-1", at(12, 0))).isEqualTo(new Cover.ByLink("G-1", assigned(2), Absence.OFF_DUTY));
        assertThat(watch.cover("G-1", at(14, 0))).isEqualTo(new Cover.Nobody("G-1", Absence.OFF_DUTY, 1));
        assertThat(watch.cover("G-2", at(8, 0))).isEqualTo(new Cover.Nobody("G-2", Absence.OFF_DUTY, 0));
        assertThat(watch.cover("G-3", at(11, 0))).isEqualTo(new Cover.Nobody("G-3", Absence.NO_ASSIGNMENT, 0));
    }

    @Test
    @DisplayName("有几个邻格时，按登记的先后由第一个在岗的邻格网格员代管 (ORG-5b)")
    void the_first_linked_grid_with_a_collector_on_duty_covers_the_grid() {
        Roster roster = new Roster(
                Map.of("G-1", List.of(assigned(1)), "G-2", List.of(assigned(2)), "G-3", List.of(assigned(3))),
                unchanging(Map.of("O-2", monday("10:00-12:00"), "O-3", monday("08:00-14:00"))),
                unchanging(Map.of("G-1", List.of("G-2", "G-3"))));
        CoverCalculator watch = new CoverCalculator(roster, Map.of(), Set.of("O-1", "O-2", "O-3"), ZONE);

        assertThat(watch.cover("G-1", at(9, 0))).isEqualTo(new Cover.ByLink("G-1", assigned(3), Absence.OFF_DUTY));
        assertThat(watch.cover("G-1", at(11, 0))).isEqualTo(new Cover.ByLink("G-1", assigned(2), Absence.OFF_DUTY));
    }

    @Test
    @DisplayName("登记为离岗的网格员视为不当班：离岗期间由邻格网格员代管，邻格也离岗则无人当班 (ORG-5b)")
    void a_collector_who_is_out_is_off_duty() {
        Map<String, Shifts> all = Map.of("O-1", monday("08:00-18:00"), "O-2", monday("08:00-18:00"));
        Map<String, List<TimeRange>> out = Map.of(
                "O-1",
                List.of(new TimeRange(at(10, 0), at(14, 0))),
                "O-2",
                List.of(new TimeRange(at(12, 0), at(13, 0))));
        CoverCalculator watch = new CoverCalculator(roster(all), out, COLLECTORS, ZONE);

        assertThat(watch.cover("G-1", at(9, 0))).isInstanceOf(Cover.Own.class);
        assertThat(watch.cover("G-1", at(11, 0))).isEqualTo(new Cover.ByLink("G-1", assigned(2), Absence.OFF_DUTY));
        assertThat(watch.cover("G-1", at(12, 0))).isEqualTo(new Cover.Nobody("G-1", Absence.OFF_DUTY, 1));
        assertThat(watch.cover("G-1", at(14, 0))).isInstanceOf(Cover.Own.class);
        assertThat(watch.uncovered("G-1", new TimeRange(at(9, 0), at(18, 0))))
                .containsExactly(new TimeRange(at(12, 0), at(13, 0)));
    }

    @Test
    void a_night_shift_continues_on_the_next_day_even_on_a_day_off() {
        Shifts nights = Shifts.of(
                Map.of(DayOfWeek.MONDAY, hours("22:00-06:00"), DayOfWeek.TUESDAY, hours("22:00-06:00")),
                List.of(new SpecialDay(MONDAY.plusDays(1), List.of(), "补休")));
        CoverCalculator watch = watch(Map.of("O-2", nights));

        assertThat(watch.cover("G-2", at(29, 59))).isInstanceOf(Cover.Own.class);
        assertThat(watch.cover("G-2", at(30, 0))).isInstanceOf(Cover.Nobody.class);
        assertThat(watch.cover("G-2", at(46, 0))).isInstanceOf(Cover.Nobody.class);
        assertThat(watch.uncovered("G-2", new TimeRange(at(0, 0), at(48, 0))))
                .containsExactly(new TimeRange(at(0, 0), at(22, 0)), new TimeRange(at(30, 0), at(48, 0)));
    }

    @Test
    void a_shift_with_equal_start_and_end_lasts_a_whole_day() {
        CoverCalculator watch = watch(Map.of("O-2", monday("00:00-00:00")));

        assertThat(watch.uncovered("G-2", new TimeRange(at(0, 0), at(24, 0)))).isEmpty();
        assertThat(watch.cover("G-2", at(24, 0))).isInstanceOf(Cover.Nobody.class);
    }

    @Test
    void an_officer_who_is_no_longer_a_collector_covers_no_grid() {
        CoverCalculator watch =
                new CoverCalculator(roster(Map.of("O-1", monday("08:00-12:00"))), Map.of(), Set.of("O-2"), ZONE);

        assertThat(watch.cover("G-1", at(11, 0))).isEqualTo(new Cover.Nobody("G-1", Absence.NOT_A_COLLECTOR, 1));
        assertThat(watch.uncovered("G-1", new TimeRange(at(8, 0), at(12, 0)))).hasSize(1);
    }

    @Test
    void periods_without_cover_are_the_parts_of_the_window_outside_own_and_linked_shifts() {
        CoverCalculator watch = watch(Map.of("O-1", monday("08:00-12:00"), "O-2", monday("13:00-14:00")));

        assertThat(watch.uncovered("G-1", new TimeRange(at(9, 0), at(18, 0))))
                .containsExactly(new TimeRange(at(12, 0), at(13, 0)), new TimeRange(at(14, 0), at(18, 0)));
        assertThat(watch.uncovered("G-1", new TimeRange(at(9, 0), at(10, 0)))).isEmpty();
    }

    @Test
    void a_shift_is_written_as_the_text_that_was_read_and_other_texts_are_not_shifts() {
        assertThat(Shift.read("22:00-06:00").map(Shift::toString)).contains("22:00-06:00");
        assertThat(List.of("", "8:00-12:00", "25:00-26:00", "08:00 - 12:00", "08:00-12:00x"))
                .allSatisfy(text -> assertThat(Shift.read(text)).isEmpty());
    }

    private static CoverCalculator watch(Map<String, Shifts> shifts) {
        return new CoverCalculator(roster(shifts), Map.of(), COLLECTORS, ZONE);
    }

    private static Roster roster(Map<String, Shifts> shifts) {
        return new Roster(
                Map.of("G-1", List.of(assigned(1)), "G-2", List.of(assigned(2))),
                unchanging(shifts),
                unchanging(Map.of("G-1", List.of("G-2"))));
    }

    private static <T> Map<String, History<T>> unchanging(Map<String, T> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> History.of(entry.getValue())));
    }

    @Test
    @DisplayName("排班或邻格改变之前的时刻，按改变之前的排班和邻格覆盖 (ORG-5e)")
    void the_roster_that_was_known_at_a_moment_decides_the_cover_at_this_moment() {
        History<Shifts> changed = new History<>(
                Shifts.NONE, new TreeMap<>(Map.of(at(8, 0), monday("08:00-12:00"), at(10, 0), monday("13:00-14:00"))));
        History<List<String>> links = new History<>(List.of(), new TreeMap<>(Map.of(at(11, 0), List.of("G-2"))));
        Roster roster = new Roster(
                Map.of("G-1", List.of(assigned(1)), "G-2", List.of(assigned(2))),
                Map.of("O-1", changed, "O-2", History.of(monday("08:00-12:00"))),
                Map.of("G-1", links));
        CoverCalculator watch = new CoverCalculator(roster, Map.of(), COLLECTORS, ZONE);
        assertThat(watch.cover("G-1", at(9, 0))).isInstanceOf(Cover.Own.class);
        assertThat(watch.cover("G-1", at(10, 30))).isInstanceOf(Cover.Nobody.class);
        assertThat(watch.cover("G-1", at(11, 30))).isInstanceOf(Cover.ByLink.class);
        assertThat(watch.cover("G-1", at(13, 30))).isInstanceOf(Cover.Own.class);
        assertThat(watch.uncovered("G-1", new TimeRange(at(8, 0), at(14, 0))))
                .containsExactly(new TimeRange(at(10, 0), at(11, 0)), new TimeRange(at(12, 0), at(13, 0)));
    }

    private static GridAssignment assigned(int number) {
        return new GridAssignment(number, "G-" + number, "O-" + number, new OpenTimeRange(at(0, 0), null));
    }

    private static Shifts monday(String text) {
        return Shifts.of(Map.of(DayOfWeek.MONDAY, hours(text)), List.of());
    }

    private static List<Shift> hours(String text) {
        return List.of(Shift.read(text).orElseThrow());
    }

    private static Instant at(int hour, int minute) {
        LocalDateTime time = MONDAY.atStartOfDay().plusHours(hour).plusMinutes(minute);
        return time.atZone(ZONE).toInstant();
    }
}
