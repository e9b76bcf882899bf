package org.fenbo.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fenbo.registry.roster.CoverEvent.CoverLost;
import org.fenbo.registry.roster.CoverEvent.CoverRestored;
import org.fenbo.registry.roster.CoverGrids.Alarm;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WatchCoverTest {
    private static final Instant NOW = Instant.parse("2026-11-26T04:00:00Z");

    @Test
    @DisplayName("新出现的无人当班网格告警，已告警的不再告警，恢复当班的解除告警 (ORG-5)")
    void only_grids_whose_cover_has_changed_cause_events() {
        Map<String, Instant> open = Map.of("G-2", NOW, "G-3", NOW);
        assertThat(WatchCover.changes(List.of(alarm("G-1"), alarm("G-2")), open, NOW))
                .containsExactlyInAnyOrder(
                        new CoverLost("G-1", Absence.OFF_DUTY, 2, List.of("O-1"), NOW), new CoverRestored("G-3", NOW));
        assertThat(WatchCover.changes(List.of(), Map.of(), NOW)).isEmpty();
    }

    private static Alarm alarm(String grid) {
        return new Alarm("网格", new Cover.Nobody(grid, Absence.OFF_DUTY, 2), List.of("O-1"));
    }
}
