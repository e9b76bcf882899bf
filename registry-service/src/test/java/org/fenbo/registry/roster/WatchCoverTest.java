package org.fenbo.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fenbo.registry.message.MessageRequest;
import org.fenbo.registry.roster.CoverAlarms.CoverChange;
import org.fenbo.registry.roster.CoverAlarms.Open;
import org.fenbo.registry.roster.CoverEvent.CoverLost;
import org.fenbo.registry.roster.CoverEvent.CoverRestored;
import org.fenbo.registry.roster.CoverGrids.Alarm;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WatchCoverTest {
    private static final Instant NOW = Instant.parse("2026-11-26T04:00:00Z");
    private static final Open TOLD = new Open(NOW, true);

    @Test
    @DisplayName("新出现的无人当班网格告警，已告警的不再告警，恢复当班的解除告警 (ORG-5)")
    void only_grids_whose_cover_has_changed_cause_events() {
        Map<String, Open> open = Map.of("G-2", TOLD, "G-3", TOLD);
        assertThat(WatchCover.changes(List.of(alarm("G-1"), alarm("G-2")), open, NOW))
                .extracting(CoverChange::event)
                .containsExactlyInAnyOrder(
                        new CoverLost("G-1", Absence.OFF_DUTY, 2, List.of("O-1"), NOW), new CoverRestored("G-3", NOW));
        assertThat(WatchCover.changes(List.of(), Map.of(), NOW)).isEmpty();
    }

    @Test
    @DisplayName("新告警的网格，其区域负责人收到消息；已告警的和恢复当班的不再发消息 (ORG-5d)")
    void the_leader_of_the_area_gets_a_message_with_a_new_alarm_only() {
        assertThat(WatchCover.changes(List.of(alarm("G-1"), alarm("G-2")), Map.of("G-2", TOLD, "G-3", TOLD), NOW))
                .flatExtracting(CoverChange::messages)
                .containsExactly(
                        new MessageRequest("O-1", "grid-uncovered", Map.of("grid", "G-1", "gridName", "网格"), 7, NOW));
    }

    @Test
    @DisplayName("告警时区域没有负责人的，之后定了负责人，仍无人当班即补发消息；已发过的不再发 (ORG-5d)")
    void a_leader_who_is_named_later_gets_the_message_once() {
        Map<String, Open> open = Map.of("G-1", new Open(NOW, false), "G-2", TOLD, "G-3", new Open(NOW, false));
        assertThat(WatchCover.late(List.of(alarm("G-1"), alarm("G-2"), alarm("G-4"), leaderless("G-3")), open, NOW))
                .containsExactly(Map.entry(
                        "G-1",
                        List.of(new MessageRequest(
                                "O-1", "grid-uncovered", Map.of("grid", "G-1", "gridName", "网格"), 7, NOW))));
    }

    private static Alarm alarm(String grid) {
        Cover.Nobody nobody = new Cover.Nobody(grid, Absence.OFF_DUTY, 2);
        return new Alarm(7, "网格", nobody, List.of("O-1"), List.of("O-1"));
    }

    private static Alarm leaderless(String grid) {
        return new Alarm(7, "网格", new Cover.Nobody(grid, Absence.OFF_DUTY, 2), List.of(), List.of());
    }
}
