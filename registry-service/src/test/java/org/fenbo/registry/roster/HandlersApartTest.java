package org.fenbo.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.policy.HandlingApart;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** O-1 has a grid without an end, O-2 has one until the hour 10, O-3 has none. */
class HandlersApartTest {
    private static final Instant NOW = Instant.parse("2026-11-27T04:00:00Z");
    private static final Actor KEEPER = new Actor("O-KEEP", null, "registry-keeper", null);

    private final InMemoryRosters rosters = new InMemoryRosters();
    private final HandlersApart apart = new HandlersApart(rosters);

    HandlersApartTest() {
        assign("G-1", "O-1", null);
        assign("G-2", "O-2", at(10));
    }

    private void assign(String grid, String officer, @Nullable Instant until) {
        rosters.assign(
                grid,
                KEEPER,
                NOW,
                held -> Outcome.done(new Rosters.NewAssignment(grid, officer, new OpenTimeRange(NOW, until))));
    }

    private static Instant at(int hour) {
        return NOW.plusSeconds(3_600L * hour);
    }

    private static Entries entries(Entry... others) {
        Stream<Entry> officers = Stream.of(
                Entry.of(new Officer("O-1", "甲", "U", List.of(Role.COLLECTOR, Role.HANDLER))),
                Entry.of(new Officer("O-2", "乙", "U", List.of(Role.COLLECTOR, Role.HANDLER))),
                Entry.of(new Officer("O-3", "丙", "U", List.of(Role.HANDLER))));
        return Entries.of(Stream.concat(officers, Stream.of(others)).toList());
    }

    private static List<String> officers(List<Finding> faults) {
        return faults.stream()
                .map(fault -> ((Finding.InEntry) fault.place()).entry())
                .toList();
    }

    @Test
    @DisplayName("办者不采：生效时仍负责网格的人不得为处置员，指明网格与任务；届时任务已结束的可以 (CASE-6l)")
    void a_handler_has_no_grid_when_the_revision_comes_into_force() {
        assertThat(officers(apart.faults(entries(), at(9)))).containsExactly("O-1", "O-2");
        List<Finding> later = apart.faults(entries(), at(10));
        assertThat(officers(later)).containsExactly("O-1");
        Finding fault = later.getFirst();
        assertThat(fault.code()).isEqualTo("HANDLER_HAS_GRID");
        assertThat(fault.field()).isEqualTo("roles");
        assertThat(fault.reason().chinese()).contains("O-1", "G-1");
        assertThat(fault.remedy().english()).contains("assignment 1");
    }

    @Test
    @DisplayName("办者不采：草稿不得给无期限负责网格的人处置员角色；已定结束时间的留待公布时核对 (CASE-6l)")
    void a_draft_may_not_make_a_handler_of_a_person_whose_grid_has_no_end() {
        assertThat(officers(apart.faults(entries()))).containsExactly("O-1");
    }

    @Test
    @DisplayName("本区不要求网格采集严格分离的，处置员可以负责网格 (CASE-6l)")
    void a_handler_may_have_a_grid_where_collectors_are_not_strict() {
        Entry freed = Entry.of(
                new HandlingApart(List.of(new HandlingApart.Rule(null, null, HandlingApart.Separation.PERSON_ONLY))));
        assertThat(apart.faults(entries(freed))).isEmpty();
        assertThat(apart.faults(entries(freed), at(1))).isEmpty();
    }
}
