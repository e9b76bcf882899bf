package org.fenbo.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.registry.Outcomes.done;
import static org.fenbo.registry.Outcomes.refused;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.lookup.PublishedList;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.policy.HandlingApart;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.refusal.RosterCode;
import org.fenbo.registry.revision.InMemoryRevisions;
import org.fenbo.registry.revision.Revisions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Grids G-1 to G-3, collectors O-1 and O-2, and O-3, who is no collector. */
class KeepRosterTest {
    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
    private static final Actor LEADER = new Actor("O-LEAD", null, "area-leader", null);
    private static final List<Shift> DAY = List.of(Shift.read("08:00-18:00").orElseThrow());

    private final InMemoryRosters rosters = new InMemoryRosters();
    private final KeepRoster keep = keep(PublishedList.revisions(
            NOW,
            grid("G-1"),
            grid("G-2"),
            grid("G-3"),
            new Area("K", "社区", AreaKind.COMMUNITY, null, null),
            officer("O-1", Role.COLLECTOR),
            officer("O-2", Role.COLLECTOR),
            officer("O-3", Role.HANDLER)));

    private KeepRoster keep(Revisions revisions) {
        Lookup lookup = PublishedList.lookup(revisions, NOW);
        return new KeepRoster(rosters, new InForce<>(lookup, Staff::of), revisions, () -> NOW);
    }

    private static Area grid(String code) {
        return new Area(code, code, AreaKind.GRID, "K", null);
    }

    private static Officer officer(String code, Role role) {
        return new Officer(code, code, "U", List.of(role));
    }

    @Test
    @DisplayName("一格一人：网格已有责任人的时段不能再指派，前后相接的可以 (ORG-5a)")
    void a_grid_has_one_collector_at_a_time() {
        GridAssignment first = done(keep.assign("G-1", "O-1", held(0, 10), LEADER));
        assertThat(first.officer()).isEqualTo("O-1");
        assertThat(refused(keep.assign("G-1", "O-2", held(9, 20), LEADER))).isEqualTo(RosterCode.GRID_IS_ASSIGNED);
        assertThat(done(keep.assign("G-1", "O-2", held(10, null), LEADER)).grid())
                .isEqualTo("G-1");
        assertThat(done(keep.assign("G-2", "O-1", held(0, null), LEADER)).officer())
                .isEqualTo("O-1");
    }

    @Test
    @DisplayName("只能把网格指派给网格采集员，时段不能为空 (ORG-5a)")
    void only_a_grid_is_assigned_and_only_to_a_collector() {
        assertThat(refused(keep.assign("K", "O-1", held(0, null), LEADER))).isEqualTo(RosterCode.UNKNOWN_GRID);
        assertThat(refused(keep.assign("G-1", "O-3", held(0, null), LEADER))).isEqualTo(RosterCode.NOT_A_COLLECTOR);
        assertThat(refused(keep.assign("G-1", "O-1", held(1, 1), LEADER))).isEqualTo(RosterCode.ENDS_TOO_EARLY);
        assertThat(refused(keep(new InMemoryRevisions()).assign("G-1", "O-1", held(0, null), LEADER)))
                .isEqualTo(RevisionCode.NO_REVISION_IN_FORCE);
    }

    @Test
    @DisplayName("将来的指派按届时的清单检查，过去的按现在的检查 (ORG-5a)")
    void an_assignment_is_checked_against_the_list_of_its_beginning() {
        var revisions = PublishedList.revisions(NOW, grid("G-1"), officer("O-1", Role.COLLECTOR));
        PublishedList.publish(revisions, NOW, at(24), grid("G-1"), officer("O-2", Role.COLLECTOR));
        KeepRoster later = keep(revisions);
        assertThat(refused(later.assign("G-1", "O-2", held(-1, 1), LEADER))).isEqualTo(RosterCode.NOT_A_COLLECTOR);
        assertThat(refused(later.assign("G-1", "O-1", held(25, null), LEADER))).isEqualTo(RosterCode.NOT_A_COLLECTOR);
        assertThat(done(later.assign("G-1", "O-2", held(25, null), LEADER)).officer())
                .isEqualTo("O-2");
        assertThat(done(later.assign("G-1", "O-1", held(-99, 1), LEADER)).officer())
                .isEqualTo("O-1");
    }

    @Test
    @DisplayName("办者不采：处置员不得负责网格，在任务期内将成为处置员的也不得；本区不要求严格的可以 (CASE-6l)")
    void a_handler_is_assigned_no_grid_where_collectors_are_strict() {
        Officer both = new Officer("O-4", "O-4", "U", List.of(Role.COLLECTOR, Role.HANDLER));
        KeepRoster strict = keep(PublishedList.revisions(NOW, grid("G-1"), both));
        assertThat(refused(strict.assign("G-1", "O-4", held(0, null), LEADER)))
                .isEqualTo(RosterCode.HANDLER_HAS_NO_GRID);

        var revisions = PublishedList.revisions(NOW, grid("G-1"), officer("O-4", Role.COLLECTOR));
        PublishedList.publish(revisions, NOW, at(24), grid("G-1"), both);
        KeepRoster soon = keep(revisions);
        assertThat(refused(soon.assign("G-1", "O-4", held(0, null), LEADER))).isEqualTo(RosterCode.HANDLER_HAS_NO_GRID);
        assertThat(done(soon.assign("G-1", "O-4", held(0, 24), LEADER)).officer())
                .isEqualTo("O-4");

        KeepRoster free = keep(PublishedList.revisions(
                NOW,
                grid("G-2"),
                both,
                new HandlingApart(List.of(new HandlingApart.Rule(null, null, HandlingApart.Separation.NONE)))));
        assertThat(done(free.assign("G-2", "O-4", held(0, null), LEADER)).officer())
                .isEqualTo("O-4");
    }

    @Test
    @DisplayName("办者不采：内存中的清单尚未更新时，按刚发布或刚撤销后的清单判断 (CASE-6l)")
    void a_change_of_the_list_counts_before_the_memory_knows_it() {
        Officer both = new Officer("O-4", "O-4", "U", List.of(Role.COLLECTOR, Role.HANDLER));
        var revisions = PublishedList.revisions(NOW, grid("G-1"), both);
        PublishedList.publish(revisions, NOW, at(24), grid("G-1"), officer("O-4", Role.COLLECTOR));
        KeepRoster stale = keep(revisions);
        assertThat(done(stale.assign("G-1", "O-4", held(25, 30), LEADER)).officer())
                .isEqualTo("O-4");
        done(revisions.cancel(2, published -> published.cancel("O-APPR", NOW, "wrong")));
        assertThat(refused(stale.assign("G-1", "O-4", held(30, 40), LEADER))).isEqualTo(RosterCode.HANDLER_HAS_NO_GRID);

        PublishedList.publish(revisions, NOW, at(48), grid("G-1"), officer("O-4", Role.COLLECTOR));
        assertThat(done(stale.assign("G-1", "O-4", held(49, null), LEADER)).officer())
                .isEqualTo("O-4");
    }

    @Test
    @DisplayName("指派只能在其时段内结束，也可在开始时刻结束，视为从未生效 (ORG-5a)")
    void an_assignment_is_ended_within_its_period() {
        long number = done(keep.assign("G-1", "O-1", held(0, 10), LEADER)).number();
        assertThat(refused(keep.end(number, at(10), LEADER))).isEqualTo(RosterCode.NOT_WITHIN_ASSIGNMENT);
        assertThat(refused(keep.end(number, at(-1), LEADER))).isEqualTo(RosterCode.NOT_WITHIN_ASSIGNMENT);
        assertThat(done(keep.end(number, at(5), LEADER)).held().until()).isEqualTo(at(5));
        assertThat(done(keep.end(number, at(0), LEADER)).held().isEmpty()).isTrue();
        assertThat(done(keep.end(number, at(0), LEADER)).held().isEmpty())
                .as("an empty period can be ended once more")
                .isTrue();
        assertThat(refused(keep.end(99, at(5), LEADER))).isEqualTo(RosterCode.UNKNOWN_ASSIGNMENT);
    }

    @Test
    @DisplayName("只为网格采集员排班；特殊日替代当日班次，撤销后恢复每周班次 (ORG-5b)")
    void shifts_are_kept_for_collectors() {
        LocalDate holiday = LocalDate.of(2026, 11, 26);
        SpecialDay off = new SpecialDay(holiday, List.of(), "休假");
        assertThat(done(keep.setWeek("O-1", Map.of(DayOfWeek.THURSDAY, DAY), LEADER)))
                .isEqualTo(Shifts.of(Map.of(DayOfWeek.THURSDAY, DAY), List.of()));
        assertThat(done(keep.setDay("O-1", off, LEADER)))
                .isEqualTo(Shifts.of(Map.of(DayOfWeek.THURSDAY, DAY), List.of(off)));
        assertThat(done(keep.clearDay("O-1", holiday, LEADER)).special()).isEmpty();
        assertThat(refused(keep.setWeek("O-3", Map.of(), LEADER))).isEqualTo(RosterCode.NOT_A_COLLECTOR);
        assertThat(refused(keep.setDay("O-3", off, LEADER))).isEqualTo(RosterCode.NOT_A_COLLECTOR);
        assertThat(refused(keep.clearDay("O-3", holiday, LEADER))).isEqualTo(RosterCode.NOT_A_COLLECTOR);
    }

    @Test
    @DisplayName("邻格按代管的先后登记，不能含本格，不能重复，都须是网格 (ORG-5b)")
    void linked_grids_are_other_grids_each_once() {
        assertThat(done(keep.setLinks("G-1", List.of("G-3", "G-2"), LEADER))).containsExactly("G-3", "G-2");
        assertThat(rosters.links("G-1")).containsExactly("G-3", "G-2");
        assertThat(refused(keep.setLinks("G-1", List.of("G-1"), LEADER))).isEqualTo(RosterCode.LINKS_NOT_DISTINCT);
        assertThat(refused(keep.setLinks("G-1", List.of("G-2", "G-2"), LEADER)))
                .isEqualTo(RosterCode.LINKS_NOT_DISTINCT);
        assertThat(refused(keep.setLinks("G-1", List.of("G-2", "K"), LEADER))).isEqualTo(RosterCode.UNKNOWN_GRID);
        assertThat(refused(keep.setLinks("K", List.of("G-2"), LEADER))).isEqualTo(RosterCode.UNKNOWN_GRID);
        assertThat(rosters.links("G-1")).containsExactly("G-3", "G-2");
        assertThat(done(keep.setLinks("G-1", List.of(), LEADER))).isEmpty();
    }

    private static OpenTimeRange held(int from, @Nullable Integer until) {
        return new OpenTimeRange(at(from), until == null ? null : at(until));
    }

    private static Instant at(int hours) {
        return NOW.plus(Duration.ofHours(hours));
    }
}
