package org.fenbo.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.RandomRounds;
import org.fenbo.registry.roster.CoverGrids.Uncovered;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;

/** Rules that must be true for random rosters. An assertion that fails prints the seed of its roster. */
class RosterPropertyTest {
    private static final int INSTANTS = RandomRounds.of(200);

    private final long seed = RandomRounds.seed();
    private final Random random = new Random(seed);
    private final RandomDistrict district = new RandomDistrict(random);

    @RepeatedTest(40)
    @DisplayName("一格一人：任何时刻至多一名责任网格员 (ORG-5a)")
    void a_grid_never_has_two_assigned_collectors_at_an_instant() {
        List<GridAssignment> all = district.rosters
                .list(new Rosters.Filter(null, null), 0, Integer.MAX_VALUE)
                .items();
        assertThat(all).as("seed " + seed).isNotEmpty();
        for (int count = 0; count < INSTANTS; count++) {
            Instant at = district.instant();
            Map<String, Long> answerable = all.stream()
                    .filter(assignment -> assignment.held().holds(at))
                    .collect(Collectors.groupingBy(GridAssignment::grid, Collectors.counting()));
            assertThat(answerable.values()).as("seed " + seed + " at " + at).allMatch(many -> many == 1);
        }
    }

    @RepeatedTest(40)
    @DisplayName("无人覆盖即告警：按时段查询与按任一时刻查询的结果一致，改班、改邻格前后也一致 (ORG-5e)")
    void the_periods_without_cover_contain_exactly_the_instants_without_cover() {
        Map<String, Uncovered> stretches = value(district.covers.uncovered(RandomDistrict.WEEK)).stream()
                .collect(Collectors.toMap(Uncovered::grid, Function.identity()));
        for (int count = 0; count < INSTANTS; count++) {
            Instant at = district.instant();
            if (RandomDistrict.WEEK.holds(at)) {
                RandomDistrict.grids()
                        .forEach(grid -> assertThat(isIn(stretches.get(grid), at))
                                .as("seed " + seed + ", grid " + grid + " at " + at)
                                .isEqualTo(isAlarm(grid, at)));
            }
        }
    }

    @RepeatedTest(10)
    void periods_without_cover_neither_touch_nor_overlap() {
        value(district.covers.uncovered(RandomDistrict.WEEK))
                .forEach(grid ->
                        assertThat(grid.stretches()).as("seed " + seed).isEqualTo(TimeRange.merged(grid.stretches())));
    }

    private static boolean isIn(@org.jspecify.annotations.Nullable Uncovered uncovered, Instant at) {
        return uncovered != null && uncovered.stretches().stream().anyMatch(stretch -> stretch.holds(at));
    }

    /** Whether the registry reports an alarm for the grid. A grid that is not in the revision causes no alarm. */
    private boolean isAlarm(String grid, Instant at) {
        boolean alarm = value(district.covers.uncovered(at)).stream()
                .anyMatch(one -> one.cover().grid().equals(grid));
        if (district.covers.cover(grid, at) instanceof Outcome.Done<CoverGrids.Answer>(var answer)) {
            assertThat(answer.cover() instanceof Cover.Nobody)
                    .as("seed " + seed)
                    .isEqualTo(alarm);
        }
        return alarm;
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal.toString());
        };
    }
}
