package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.roster.GridAssignment;
import org.fenbo.registry.roster.Rosters;
import org.fenbo.registry.roster.RostersContract;
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
