package org.fenbo.dispatch.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.dispatch.naming.Presence.State;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The district's time is eight hours ahead. 25 November 2026 is a Wednesday. */
class AvailabilityTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");
    private static final Map<String, List<String>> WEEK =
            Map.of("WEDNESDAY", List.of("08:00-18:00", "22:00-06:00"), "THURSDAY", List.of("14:00-18:00"));

    private static Presence at(Availability availability, String instant) {
        return availability.at(Instant.parse(instant), ZONE);
    }

    @Test
    @DisplayName("没有班次、没有登记的人员视为在岗；登记的暂离、离岗到时即止 (ORG-9a)")
    void a_recorded_state_lasts_until_its_end() {
        Optional<Instant> end = Optional.of(NOON.plusSeconds(3_600));
        Availability away = Availability.of(State.AWAY, end, false, Map.of(), Map.of());

        assertThat(Availability.UNKNOWN.at(NOON, ZONE)).isEqualTo(Presence.ON);
        assertThat(away.at(NOON, ZONE)).isEqualTo(new Presence(State.AWAY, end));
        assertThat(away.at(NOON.plusSeconds(3_600), ZONE)).isEqualTo(Presence.ON);
    }

    @Test
    @DisplayName("按排班不当班的视为离岗到下一班；夜班跨零点；调班当天按调班 (ORG-9a)")
    void who_is_off_duty_is_out_until_the_next_shift() {
        Availability rostered =
                Availability.of(State.ON, Optional.empty(), true, WEEK, Map.of("2026-11-27", List.of("09:00-10:00")));

        assertThat(at(rostered, "2026-11-25T04:00:00Z")).isEqualTo(Presence.ON);
        assertThat(at(rostered, "2026-11-25T12:00:00Z")).isEqualTo(out("2026-11-25T14:00:00Z"));
        assertThat(at(rostered, "2026-11-25T21:00:00Z")).isEqualTo(Presence.ON);
        assertThat(at(rostered, "2026-11-25T22:00:00Z")).isEqualTo(out("2026-11-26T06:00:00Z"));
        assertThat(at(rostered, "2026-11-26T12:00:00Z")).isEqualTo(out("2026-11-27T01:00:00Z"));
        Availability dayOff = Availability.of(
                State.ON, Optional.empty(), true, WEEK, Map.of("2026-11-25", List.of(), "2026-11-26", List.of()));
        assertThat(at(dayOff, "2026-11-25T04:00:00Z")).isEqualTo(out("2026-12-02T00:00:00Z"));
        Availability never = Availability.of(State.ON, Optional.empty(), true, Map.of(), Map.of());
        assertThat(never.at(NOON, ZONE)).isEqualTo(new Presence(State.OUT, Optional.empty()));
    }

    @Test
    @DisplayName("离岗到下班之后的，到下一班才返岗；暂离而已下班的视为离岗 (ORG-9a)")
    void who_is_out_until_an_instant_off_duty_is_out_until_the_next_shift() {
        Availability ill =
                Availability.of(State.OUT, Optional.of(Instant.parse("2026-11-25T12:00:00Z")), true, WEEK, Map.of());
        Availability away =
                Availability.of(State.AWAY, Optional.of(Instant.parse("2026-11-25T13:00:00Z")), true, WEEK, Map.of());

        assertThat(ill.at(NOON, ZONE)).isEqualTo(out("2026-11-25T14:00:00Z"));
        assertThat(at(away, "2026-11-25T12:00:00Z")).isEqualTo(out("2026-11-25T14:00:00Z"));
    }

    private static Presence out(String until) {
        return new Presence(State.OUT, Optional.of(Instant.parse(until)));
    }
}
