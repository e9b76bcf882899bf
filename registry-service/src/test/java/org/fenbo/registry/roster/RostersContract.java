package org.fenbo.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.registry.refusal.RosterCode;
import org.fenbo.registry.roster.Rosters.Filter;
import org.fenbo.registry.roster.Rosters.NewAssignment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The tests that every implementation of {@link Rosters} must pass. Each test uses its own grids and officers. */
public interface RostersContract {

    Instant NOW = Instant.parse("2026-11-23T01:00:00.123456Z");
    Actor KEEPER = new Actor("O-KEEP", null, "registry-keeper", null);
    OpenTimeRange OPEN = new OpenTimeRange(NOW, null);
    Shift NIGHT = new Shift(LocalTime.of(22, 0), LocalTime.of(6, 0));
    Shift MORNING = new Shift(LocalTime.of(8, 30), LocalTime.NOON);
    LocalDate DAY = LocalDate.of(2026, 11, 24);

    Rosters rosters();

    @Test
    default void an_assignment_is_found_as_it_was_made() {
        GridAssignment made = done(assignUnlessHeld("G-FOUND", "O-FOUND", OPEN));

        assertThat(rosters().find(made.number())).contains(made);
        assertThat(made.held()).isEqualTo(OPEN);
        assertThat(rosters().find(999_999)).isEmpty();
    }

    @Test
    @DisplayName("一格一人：重叠的指派被拒绝，不留下任何记录 (ORG-5a)")
    default void a_refused_assignment_is_not_stored() {
        done(assignUnlessHeld("G-TAKEN", "O-ONE", OPEN));

        assertThat(refusal(assignUnlessHeld("G-TAKEN", "O-TWO", OPEN))).isEqualTo(RosterCode.GRID_IS_ASSIGNED);
        assertThat(rosters().list(new Filter("G-TAKEN", null), 0, 9).total()).isOne();
    }

    @Test
    default void an_ended_assignment_keeps_its_number_and_allows_a_new_assignment() {
        GridAssignment first = done(assignUnlessHeld("G-ROOM", "O-ONE", OPEN));
        Instant end = NOW.plusSeconds(60);
        GridAssignment ended = done(
                rosters().end(first.number(), KEEPER, NOW, assignment -> new Outcome.Done<>(assignment.endedAt(end))));
        GridAssignment second = done(assignUnlessHeld("G-ROOM", "O-TWO", new OpenTimeRange(end, null)));

        assertThat(ended.held()).isEqualTo(new OpenTimeRange(NOW, end));
        assertThat(rosters().list(new Filter("G-ROOM", null), 0, 9).items()).containsExactly(ended, second);
    }

    @Test
    default void a_refused_end_and_an_unknown_assignment_change_nothing() {
        GridAssignment first = done(assignUnlessHeld("G-STAYS", "O-ONE", OPEN));

        assertThat(refusal(rosters().end(first.number(), KEEPER, NOW, assignment -> taken())))
                .isEqualTo(RosterCode.GRID_IS_ASSIGNED);
        assertThat(rosters().find(first.number())).contains(first);
        assertThat(refusal(rosters().end(999_999, KEEPER, NOW, Outcome.Done::new)))
                .isEqualTo(RosterCode.UNKNOWN_ASSIGNMENT);
    }

    @Test
    default void each_page_of_assignments_begins_after_the_page_before() {
        GridAssignment first = done(assignUnlessHeld("G-PAGE-1", "O-PAGE", OPEN));
        GridAssignment second = done(assignUnlessHeld("G-PAGE-2", "O-PAGE", OPEN));
        Filter filter = new Filter(null, "O-PAGE");

        assertThat(rosters().list(filter, 0, 1)).isEqualTo(new Page<>(List.of(first), 2));
        assertThat(rosters().list(filter, first.number(), 1)).isEqualTo(new Page<>(List.of(second), 2));
    }

    @Test
    @DisplayName("查某些人在某时之后仍在或将有的网格任务；已结束和从未生效的不在其中 (CASE-6l)")
    default void assignments_that_last_beyond_an_instant_are_found_by_officer() {
        Instant end = NOW.plusSeconds(60);
        GridAssignment open = done(assignUnlessHeld("G-HELD-1", "O-HELD", OPEN));
        GridAssignment ends = done(assignUnlessHeld("G-HELD-2", "O-HELD", new OpenTimeRange(NOW, end)));
        GridAssignment later =
                done(assignUnlessHeld("G-HELD-2", "O-HELD-2", new OpenTimeRange(end, end.plusSeconds(60))));
        GridAssignment never = done(assignUnlessHeld("G-HELD-3", "O-HELD", new OpenTimeRange(end, null)));
        done(rosters().end(never.number(), KEEPER, NOW, assignment -> new Outcome.Done<>(assignment.endedAt(end))));
        done(assignUnlessHeld("G-HELD-4", "O-OTHER", OPEN));

        Set<String> officers = Set.of("O-HELD", "O-HELD-2");
        assertThat(rosters().heldBy(officers, NOW)).containsExactly(open, ends, later);
        assertThat(rosters().heldBy(officers, end)).containsExactly(open, later);
        assertThat(rosters().heldBy(Set.of("O-HELD-2"), end.plusSeconds(60))).isEmpty();
    }

    @Test
    default void the_week_that_was_set_last_applies() {
        rosters().setWeek("O-WEEK", Map.of(DayOfWeek.MONDAY, List.of(MORNING)), KEEPER, NOW);
        Map<DayOfWeek, List<Shift>> week = Map.of(DayOfWeek.SUNDAY, List.of(MORNING, NIGHT));
        rosters().setWeek("O-WEEK", week, KEEPER, NOW);

        assertThat(rosters().shifts("O-WEEK")).isEqualTo(new Shifts(week, Map.of()));
        assertThat(rosters().shifts("O-NOBODY")).isEqualTo(Shifts.NONE);
    }

    @Test
    default void special_days_are_set_replaced_and_cleared() {
        SpecialDay leave = new SpecialDay(DAY, List.of(), "事假 𠮷");
        SpecialDay night = new SpecialDay(DAY.plusDays(1), List.of(NIGHT), "防汛");
        rosters().setDay("O-DAYS", new SpecialDay(DAY, List.of(MORNING), ""), KEEPER, NOW);
        rosters().setDay("O-DAYS", leave, KEEPER, NOW);
        rosters().setDay("O-DAYS", night, KEEPER, NOW);

        assertThat(rosters().shifts("O-DAYS")).isEqualTo(Shifts.of(Map.of(), List.of(leave, night)));
        rosters().clearDay("O-DAYS", DAY, KEEPER, NOW);
        assertThat(rosters().shifts("O-DAYS")).isEqualTo(Shifts.of(Map.of(), List.of(night)));
    }

    @Test
    default void links_keep_their_order_and_can_be_removed() {
        rosters().setLinks("G-LINKS", List.of("G-Z", "G-A"), KEEPER, NOW);
        assertThat(rosters().links("G-LINKS")).containsExactly("G-Z", "G-A");
        rosters().setLinks("G-LINKS", List.of(), KEEPER, NOW);
        assertThat(rosters().links("G-LINKS")).isEmpty();
    }

    @Test
    default void the_roster_of_a_window_has_assignments_shifts_and_links_of_the_grid_and_its_linked_grids() {
        rosters().setLinks("G-MINE", List.of("G-NEXT"), KEEPER, NOW);
        done(assignUnlessHeld("G-MINE", "O-OLD", new OpenTimeRange(NOW.minusSeconds(9), NOW)));
        GridAssignment own = done(assignUnlessHeld("G-MINE", "O-MINE", OPEN));
        GridAssignment linked = done(assignUnlessHeld("G-NEXT", "O-NEXT", OPEN));
        done(assignUnlessHeld("G-FAR", "O-FAR", OPEN));
        rosters().setWeek("O-NEXT", Map.of(DayOfWeek.MONDAY, List.of(NIGHT)), KEEPER, NOW);
        SpecialDay sunday = new SpecialDay(LocalDate.of(2026, 11, 22), List.of(NIGHT), "");
        rosters().setDay("O-MINE", sunday, KEEPER, NOW);

        Roster roster = rosters().of(Set.of("G-MINE"), new TimeRange(NOW, NOW.plus(Duration.ofDays(1))));

        assertThat(roster.assignments()).isEqualTo(Map.of("G-MINE", List.of(own), "G-NEXT", List.of(linked)));
        assertThat(roster.linksOf("G-MINE").at(NOW)).containsExactly("G-NEXT");
        assertThat(roster.shiftsOf("O-MINE").at(NOW).special()).containsValue(sunday);
        assertThat(roster.shiftsOf("O-NEXT").at(NOW).week()).containsEntry(DayOfWeek.MONDAY, List.of(NIGHT));
    }

    @Test
    @DisplayName("过去某一时刻的覆盖按当时的排班答复：其后的补录、改班、改邻格都不改变它 (ORG-5e)")
    default void the_roster_of_a_past_moment_is_the_roster_as_it_was_then() {
        Instant later = NOW.plus(Duration.ofHours(2));
        GridAssignment first = done(assignUnlessHeld("G-PAST", "O-PAST", new OpenTimeRange(NOW, null)));
        Map<DayOfWeek, List<Shift>> week = Map.of(DayOfWeek.MONDAY, List.of(MORNING));
        rosters().setWeek("O-PAST", week, KEEPER, NOW);
        rosters().setLinks("G-PAST", List.of("G-OLD"), KEEPER, NOW);

        rosters().setWeek("O-PAST", Map.of(DayOfWeek.MONDAY, List.of(NIGHT)), KEEPER, later);
        rosters().setDay("O-PAST", new SpecialDay(DAY, List.of(), "事假"), KEEPER, later);
        rosters().setLinks("G-PAST", List.of("G-NEW"), KEEPER, later);
        done(rosters()
                .end(
                        first.number(),
                        KEEPER,
                        later,
                        assignment -> new Outcome.Done<>(assignment.endedAt(NOW.plusSeconds(60)))));

        Roster roster = rosters().of(Set.of("G-PAST"), new TimeRange(NOW, later.plusSeconds(60)));
        assertThat(roster.assignmentsOf("G-PAST"))
                .extracting(GridAssignment::held)
                .containsExactly(new OpenTimeRange(NOW, later));
        assertThat(roster.shiftsOf("O-PAST").at(later.minusSeconds(1))).isEqualTo(new Shifts(week, Map.of()));
        assertThat(roster.shiftsOf("O-PAST").at(later).special()).containsOnlyKeys(DAY);
        assertThat(roster.shiftsOf("O-PAST").at(later).week()).containsEntry(DayOfWeek.MONDAY, List.of(NIGHT));
        assertThat(roster.linksOf("G-PAST").at(NOW)).containsExactly("G-OLD");
        assertThat(roster.linksOf("G-PAST").at(later)).containsExactly("G-NEW");
        assertThat(rosters()
                        .of(Set.of("G-PAST"), new TimeRange(later, later.plusSeconds(60)))
                        .linksOf("G-PAST")
                        .at(later))
                .containsExactly("G-NEW");
    }

    @Test
    @DisplayName("已结束的指派再改早，过去某一时刻的覆盖仍按当时所知答复 (ORG-5e)")
    default void a_second_end_does_not_change_who_answered_at_a_past_moment() {
        Instant noon = NOW.plus(Duration.ofHours(2));
        GridAssignment made = done(assignUnlessHeld("G-TWICE", "O-TWICE", OPEN));
        end(made, NOW.plusSeconds(60), NOW.plusSeconds(30));
        end(made, NOW.plusSeconds(10), noon);
        GridAssignment late = done(assignUnlessHeld("G-LATE", "O-LATE", OPEN));
        end(late, NOW.plusSeconds(60), noon);
        end(late, NOW, noon.plusSeconds(60));

        Roster roster = rosters().of(Set.of("G-TWICE", "G-LATE"), new TimeRange(NOW, noon.plusSeconds(120)));
        assertThat(roster.assignmentsOf("G-TWICE"))
                .extracting(GridAssignment::held)
                .containsExactly(new OpenTimeRange(NOW, NOW.plusSeconds(60)));
        assertThat(roster.assignmentsOf("G-LATE"))
                .extracting(GridAssignment::held)
                .containsExactly(new OpenTimeRange(NOW, noon));
        assertThat(rosters().find(made.number()).orElseThrow().held().until()).isEqualTo(NOW.plusSeconds(10));
    }

    private void end(GridAssignment assignment, Instant at, Instant recordedAt) {
        done(rosters().end(assignment.number(), KEEPER, recordedAt, known -> new Outcome.Done<>(known.endedAt(at))));
    }

    default Outcome<GridAssignment> assignUnlessHeld(String grid, String officer, OpenTimeRange held) {
        return rosters()
                .assign(
                        grid,
                        KEEPER,
                        NOW,
                        others -> others.stream().anyMatch(other -> other.held().overlaps(held))
                                ? taken()
                                : new Outcome.Done<>(new NewAssignment(grid, officer, held)));
    }

    private static <T> Outcome<T> taken() {
        return RosterCode.GRID_IS_ASSIGNED.refused();
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal.toString());
        };
    }

    private static Refusal.Code refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?>(var value) -> throw new AssertionError("was done: " + value);
            case Outcome.Refused<?>(var refusal) -> refusal.code();
        };
    }
}
