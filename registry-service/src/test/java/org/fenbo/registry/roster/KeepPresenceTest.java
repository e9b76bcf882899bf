package org.fenbo.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.registry.Outcomes.done;
import static org.fenbo.registry.Outcomes.refused;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.registry.refusal.RosterCode;
import org.fenbo.registry.roster.Presence.State;
import org.jspecify.annotations.Nullable;
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

    @Test
    @DisplayName("暂离、离岗须写明将来的返回时间，在岗不必 (ORG-9a)")
    void an_absence_names_a_return_in_the_future() {
        assertThat(recorded(State.AWAY, null)).isEqualTo(RosterCode.ENDS_TOO_EARLY);
        assertThat(recorded(State.OUT, null)).isEqualTo(RosterCode.ENDS_TOO_EARLY);
        assertThat(recorded(State.OUT, monday(17))).isEqualTo(RosterCode.ENDS_TOO_EARLY);
        assertThat(recorded(State.ON, monday(16))).isEqualTo(RosterCode.ENDS_TOO_EARLY);
        assertThat(presences.recorded("O-1", monday(17))).isEmpty();
        Presence on = new Presence(State.ON, null, false);
        assertThat(done(keep.record("O-1", on, HERSELF))).isEqualTo(on);
    }

    private Refusal.Code recorded(State state, @Nullable Instant until) {
        return refused(keep.record("O-1", new Presence(state, until, false), HERSELF));
    }

    @Test
    @DisplayName("没有排班的人员始终视为在岗；记录的离岗到时即止 (ORG-9a)")
    void an_officer_without_shifts_is_there_unless_recorded_as_absent() {
        assertThat(keep.of("O-2", monday(3))).isEqualTo(Presence.PRESENT);
        Presence out = new Presence(State.OUT, monday(20), false);
        assertThat(done(keep.record("O-2", out, HERSELF))).isEqualTo(out);
        assertThat(keep.of("O-2", monday(20))).isEqualTo(Presence.PRESENT);
    }

    private void record(State state, Instant until) {
        assertThat(keep.record("O-1", new Presence(state, until, false), HERSELF))
                .isInstanceOf(Outcome.Done.class);
    }

    private static Instant monday(int hour) {
        return LocalDate.of(2026, 11, 23).atStartOfDay(ZONE).plusHours(hour).toInstant();
    }
}
