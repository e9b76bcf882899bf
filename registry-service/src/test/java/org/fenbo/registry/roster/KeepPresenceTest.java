package org.fenbo.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.roster.Presence.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests which state an officer with the shifts 08:00 to 18:00 on Monday and Tuesday has. */
class KeepPresenceTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Actor HERSELF = new Actor("O-1", null, "collector", null);

    private final InMemoryRosters rosters = new InMemoryRosters();
    private final InMemoryPresences presences = new InMemoryPresences();
    private final KeepPresence keep = new KeepPresence(presences, rosters, () -> monday(17), ZONE);

    @BeforeEach
    void an_officer_with_shifts() {
        List<Shift> day = List.of(Shift.read("08:00-18:00").orElseThrow());
        rosters.setWeek("O-1", Map.of(DayOfWeek.MONDAY, day, DayOfWeek.TUESDAY, day), HERSELF, monday(0));
    }

    @Test
    @DisplayName("暂离到班后：班内为暂离，下班后为离岗至下一班，不为暂离 (ORG-9a)")
    void an_officer_who_is_away_is_out_after_the_shift() {
        record(State.AWAY, monday(20));
        assertThat(keep.of("O-1", monday(17))).isEqualTo(new Presence(State.AWAY, monday(20), false));
        assertThat(keep.of("O-1", monday(19))).isEqualTo(new Presence(State.OUT, monday(32), true));
        assertThat(keep.of("O-1", monday(33))).isEqualTo(Presence.PRESENT);
    }

    @Test
    void an_officer_who_is_out_until_an_hour_off_duty_is_out_until_the_next_shift() {
        record(State.OUT, monday(20));
        assertThat(keep.of("O-1", monday(17))).isEqualTo(new Presence(State.OUT, monday(32), true));
        record(State.OUT, monday(34));
        assertThat(keep.of("O-1", monday(19))).isEqualTo(new Presence(State.OUT, monday(34), false));
    }

    private void record(State state, Instant until) {
        assertThat(keep.record("O-1", new Presence(state, until, false), HERSELF))
                .isInstanceOf(Outcome.Done.class);
    }

    private static Instant monday(int hour) {
        return LocalDate.of(2026, 11, 23).atStartOfDay(ZONE).plusHours(hour).toInstant();
    }
}
