package org.fenbo.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.fenbo.registry.Outcomes.done;
import static org.fenbo.registry.Outcomes.refused;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.coded.Coded;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.lookup.PublishedList;
import org.fenbo.registry.message.MessageRequest;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.officer.Position;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.refusal.RosterCode;
import org.fenbo.registry.revision.InMemoryRevisions;
import org.fenbo.registry.roster.CoverAlarms.Open;
import org.fenbo.registry.roster.CoverEvent.CoverLost;
import org.fenbo.registry.roster.CoverGrids.Alarm;
import org.fenbo.registry.roster.CoverGrids.Uncovered;
import org.fenbo.registry.roster.Rosters.NewAssignment;
import org.fenbo.registry.validity.Validity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Grids G-1 and G-2 in community K. O-1 works in G-1 from 08:00 to 18:00 each day, and leads it. O-HEAD leads K. */
class CoverGridsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final Actor LEADER = new Actor("O-HEAD", null, "area-leader", null);

    private final InMemoryRosters rosters = new InMemoryRosters();
    private final InMemoryRevisions revisions = PublishedList.revisions(hour(0), list());

    private CoverGrids covers() {
        return new CoverGrids(
                rosters,
                new InMemoryPresences(),
                new InForce<>(PublishedList.lookup(revisions, hour(0)), Staff::of),
                revisions,
                ZONE);
    }

    private static Area[] areas(Area... more) {
        return Stream.concat(
                        Stream.of(new Area("K", "社区", AreaKind.COMMUNITY, null, null), grid("G-1"), grid("G-2")),
                        Stream.of(more))
                .toArray(Area[]::new);
    }

    private static Coded[] list(Area... more) {
        return Stream.concat(
                        Stream.of(areas(more)),
                        Stream.of(
                                officer("O-1", Role.COLLECTOR, "G-1"),
                                officer("O-2", Role.COLLECTOR),
                                officer("O-HEAD", Role.AREA_LEADER, "K")))
                .toArray(Coded[]::new);
    }

    private static Area grid(String code) {
        return grid(code, Validity.ALWAYS);
    }

    private static Area grid(String code, Validity validity) {
        return new Area(code, "网格" + code, AreaKind.GRID, "K", null, null, validity);
    }

    private static Officer officer(String code, Role role, String... leads) {
        return new Officer(code, code, "U", List.of(role), List.of(), new Position(null, null, List.of(leads)));
    }

    private void assigned(String grid, String officer) {
        OpenTimeRange always = new OpenTimeRange(hour(-48), null);
        done(rosters.assign(grid, LEADER, hour(-48), held -> Outcome.done(new NewAssignment(grid, officer, always))));
        List<Shift> shift = List.of(Shift.read("08:00-18:00").orElseThrow());
        Map<DayOfWeek, List<Shift>> week =
                Stream.of(DayOfWeek.values()).collect(Collectors.toMap(day -> day, day -> shift));
        rosters.setWeek(officer, week, LEADER, hour(-48));
    }

    @Test
    @DisplayName("覆盖按该时刻生效的版本答复；未知的网格、没有生效版本的时刻拒绝 (ORG-5b)")
    void the_cover_of_a_grid_is_answered_by_the_list_in_force() {
        assigned("G-1", "O-1");
        CoverGrids.Answer answer = done(covers().cover("G-1", hour(12)));
        assertThat(answer.revision()).isEqualTo(1);
        assertThat(answer.cover())
                .isInstanceOfSatisfying(
                        Cover.Own.class,
                        own -> assertThat(own.assignment().officer()).isEqualTo("O-1"));
        assertThat(done(covers().cover("G-2", hour(12))).cover())
                .isEqualTo(new Cover.Nobody("G-2", Absence.NO_ASSIGNMENT, 0));
        assertThat(refused(covers().cover("K", hour(12)))).isEqualTo(RosterCode.UNKNOWN_GRID);
        assertThat(refused(covers().cover("G-1", hour(-99)))).isEqualTo(RevisionCode.NO_REVISION_IN_FORCE);
        assertThat(refused(covers().uncovered(hour(-99)))).isEqualTo(RevisionCode.NO_REVISION_IN_FORCE);
    }

    @Test
    @DisplayName("无人当班的网格告警，由最近一级、不是离岗责任人自己的负责人收到消息 (ORG-5d)")
    void an_alarm_informs_the_nearest_leader_who_is_not_the_absent_collector() {
        assigned("G-1", "O-1");
        assertThat(done(covers().uncovered(hour(12))))
                .containsExactly(new Alarm(
                        1,
                        "网格G-2",
                        new Cover.Nobody("G-2", Absence.NO_ASSIGNMENT, 0),
                        List.of("O-HEAD"),
                        List.of("O-HEAD")));
        assertThat(done(covers().uncovered(hour(20))))
                .extracting(Alarm::name, Alarm::leaders, Alarm::informed)
                .containsExactly(
                        tuple("网格G-1", List.of("O-1", "O-HEAD"), List.of("O-HEAD")),
                        tuple("网格G-2", List.of("O-HEAD"), List.of("O-HEAD")));
    }

    @Test
    @DisplayName("本格负责人不是离岗的责任网格员时，由其收到消息 (ORG-5d)")
    void the_leader_of_the_grid_is_informed_first() {
        assigned("G-1", "O-2");
        assertThat(done(covers().uncovered(hour(20))).getFirst().informed()).containsExactly("O-1");
    }

    @Test
    @DisplayName("时段内无人当班的网格及其时段；中途换版、网格生失效的，各段按当时的网格计算 (ORG-5e, ORG-2a)")
    void the_stretches_without_cover_follow_the_grids_of_each_part_of_the_window() {
        assigned("G-1", "O-1");
        assigned("G-2", "O-2");
        PublishedList.publish(
                revisions,
                hour(1),
                hour(12),
                list(
                        grid("G-3"),
                        grid("G-END", new Validity(null, DAY)),
                        grid("G-NEW", new Validity(DAY.plusDays(1), null))));
        List<Uncovered> found = done(covers().uncovered(new TimeRange(hour(10), hour(32))));
        assertThat(found)
                .containsExactly(
                        uncovered("G-1", 18, 32),
                        uncovered("G-2", 18, 32),
                        uncovered("G-3", 12, 32),
                        uncovered("G-END", 12, 24),
                        uncovered("G-NEW", 24, 32));
        assertThat(done(covers().uncovered(new TimeRange(hour(9), hour(11))))).isEmpty();
        assertThat(refused(covers().uncovered(new TimeRange(hour(-99), hour(-98)))))
                .isEqualTo(RevisionCode.NO_REVISION_IN_FORCE);
    }

    private static Uncovered uncovered(String grid, int from, int until) {
        return new Uncovered(grid, "网格" + grid, List.of(new TimeRange(hour(from), hour(until))));
    }

    @Test
    @DisplayName("有排班后才告警；告警未变时不再记录 (ORG-5d)")
    void the_watch_records_changes_only_and_only_if_a_roster_is_kept() {
        Alarms alarms = new Alarms();
        WatchCover watch = new WatchCover(covers(), rosters, alarms, () -> hour(12));
        watch.watch();
        assertThat(alarms.recorded).as("nobody keeps a roster").isZero();
        assigned("G-1", "O-1");
        watch.watch();
        assertThat(alarms.open).containsOnlyKeys("G-2");
        watch.watch();
        assertThat(alarms.recorded).isEqualTo(1);
        assigned("G-2", "O-2");
        watch.watch();
        assertThat(alarms.open).isEmpty();
        assertThat(alarms.late).isEmpty();
    }

    @Test
    @DisplayName("告警时区域没有负责人的，定了负责人后补发消息 (ORG-5d)")
    void the_watch_informs_a_leader_who_is_named_later() {
        Alarms alarms = new Alarms();
        assigned("G-1", "O-1");
        alarms.open.put("G-2", new Open(hour(11), false));
        new WatchCover(covers(), rosters, alarms, () -> hour(12)).watch();
        assertThat(alarms.late).containsExactly("G-2");
        assertThat(alarms.recorded).isZero();
    }

    /** The open alarms in memory. */
    private static final class Alarms implements CoverAlarms {
        private final Map<String, Open> open = new TreeMap<>();
        private final List<String> late = new ArrayList<>();
        private int recorded;

        @Override
        public Map<String, Open> open() {
            return Map.copyOf(open);
        }

        @Override
        public void record(Collection<CoverChange> changes) {
            recorded++;
            changes.forEach(change -> {
                if (change.event() instanceof CoverLost lost) {
                    open.put(lost.grid(), new Open(lost.at(), !change.messages().isEmpty()));
                } else {
                    open.remove(change.event().grid());
                }
            });
        }

        @Override
        public void inform(Map<String, List<MessageRequest>> messages) {
            late.addAll(messages.keySet());
        }
    }

    /** An hour after the beginning of the day; negative before it. */
    private static Instant hour(int hour) {
        return DAY.atStartOfDay(ZONE).plusHours(hour).toInstant();
    }
}
