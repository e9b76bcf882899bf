package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.roster.GridAssignment;
import org.fenbo.registry.roster.History;
import org.fenbo.registry.roster.Roster;
import org.fenbo.registry.roster.Rosters;
import org.fenbo.registry.roster.RostersContract;
import org.fenbo.registry.roster.Shifts;
import org.fenbo.registry.roster.SpecialDay;
import org.fenbo.registry.roster.TimeRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StoredRostersTest extends OnPostgres implements RostersContract {
    private static final int AT_ONCE = 8;

    private final Rosters rosters;

    @Autowired
    StoredRostersTest(Rosters rosters) {
        this.rosters = rosters;
    }

    @Override
    public Rosters rosters() {
        return rosters;
    }

    @Test
    void only_the_weeks_and_days_that_apply_in_a_window_are_read_for_it() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        assertThat(assignUnlessHeld("G-BOUND", "O-BOUND", OPEN)).isInstanceOf(Outcome.Done.class);
        for (int month = 12; month >= 0; month--) {
            Instant at = NOW.minus(Duration.ofDays(30L * month));
            rosters.setWeek("O-BOUND", Map.of(DayOfWeek.MONDAY, List.of(MORNING)), KEEPER, at);
            rosters.setDay("O-BOUND", new SpecialDay(day, List.of(NIGHT), "第" + month + "次"), KEEPER, at);
        }
        rosters.setWeek("O-BOUND", Map.of(), KEEPER, NOW.plus(Duration.ofDays(9)));
        TimeRange window = new TimeRange(NOW, NOW.plus(Duration.ofDays(1)));
        Roster roster = rosters.of(Set.of("G-BOUND"), window);
        Shifts applying = Shifts.of(
                Map.of(DayOfWeek.MONDAY, List.of(MORNING)), List.of(new SpecialDay(day, List.of(NIGHT), "第0次")));
        assertThat(roster.shifts())
                .isEqualTo(Map.of("O-BOUND", new History<>(Shifts.NONE, new TreeMap<>(Map.of(NOW, applying)))));
    }

    @Test
    @DisplayName("一格一人：多人同时指派同一网格，只有一个成功 (ORG-5a)")
    void only_one_of_several_simultaneous_assignments_of_a_grid_succeeds() throws Exception {
        String grid = "G-RACE";
        try (ExecutorService several = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Outcome<GridAssignment>>> calls = IntStream.range(0, AT_ONCE)
                    .<Callable<Outcome<GridAssignment>>>mapToObj(
                            index -> () -> assignUnlessHeld(grid, "O-" + index, OPEN))
                    .toList();
            long done = several.invokeAll(calls).stream()
                    .map(Future::resultNow)
                    .filter(Outcome.Done.class::isInstance)
                    .count();
            assertThat(done).isOne();
        }
        assertThat(rosters.list(new Rosters.Filter(grid, null), 0, AT_ONCE).items().stream()
                        .map(GridAssignment::grid)
                        .collect(Collectors.toSet()))
                .containsExactly(grid);
    }
}
