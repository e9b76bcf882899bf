package org.fenbo.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.routing.MadeUpRegistry.in;
import static org.fenbo.dispatch.routing.MadeUpRegistry.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.RoutingContent.DutyEntry;
import org.fenbo.dispatch.routing.RoutingContent.Where;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConditionalDutyTest {
    /** Noon in the district. */
    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");

    private static final Condition BY_HOTLINE = new Condition.OneOf("channel", Set.of("HOTLINE"));
    private static final Condition BY_DAY = new Condition.Hours(LocalTime.of(9, 0), LocalTime.of(18, 0));

    private static final RoutingTable TABLE = MadeUpRegistry.withLines(
            new DutyEntry("always", "leaf", in("S1"), lead("U-ALWAYS")),
            line("by-day", BY_DAY),
            line("hotline-by-day", BY_HOTLINE, BY_DAY));

    private static DutyEntry line(String code, Condition... conditions) {
        return new DutyEntry(code, "leaf", in("S1"), lead("U-" + code), List.of(conditions), Condition.Days.ALL);
    }

    @Test
    @DisplayName("同一事项、同一区域：满足条件最多的一条决定承办单位 (REG-4)")
    void of_the_lines_that_apply_the_line_with_most_conditions_decides() {
        assertThat(duty(NOON, Map.of("channel", "HOTLINE"))).isEqualTo("hotline-by-day");
        assertThat(duty(NOON, Map.of("channel", "SENSOR"))).isEqualTo("by-day");
        assertThat(duty(NOON, Map.of())).isEqualTo("by-day");
    }

    @Test
    @DisplayName("时段按本区的时钟判断，决定承办单位 (REG-4f)")
    void hours_are_compared_with_the_local_time_of_the_district() {
        Instant nineInTheEvening = Instant.parse("2026-11-25T13:00:00Z");
        assertThat(duty(nineInTheEvening, Map.of("channel", "HOTLINE"))).isEqualTo("always");
    }

    private static String duty(Instant at, Map<String, String> values) {
        return duty(TABLE, at, values);
    }

    private static String duty(RoutingTable table, Instant at, Map<String, String> values) {
        Answer answer = table.answerFor(new CategoryCode("leaf"), new AreaCode("G1"), new Facts(at, values));
        return answer instanceof Answer.ByDuty duty ? duty.duty() : answer.toString();
    }

    @Test
    @DisplayName("更具体的一条职责不满足条件时，由较宽的一条决定 (REG-4)")
    void if_the_most_specific_line_does_not_apply_a_wider_line_decides() {
        RoutingTable table = MadeUpRegistry.withLines(
                line("hotline", BY_HOTLINE), new DutyEntry("anywhere", "type", Where.ANYWHERE, lead("U-ANYWHERE")));
        assertThat(duty(table, NOON, Map.of("channel", "SENSOR"))).isEqualTo("anywhere");
        assertThat(duty(table, NOON, Map.of("channel", "HOTLINE"))).isEqualTo("hotline");
    }

    @Test
    @DisplayName("不在有效期内的职责不适用")
    void a_line_applies_only_on_its_days() {
        Condition.Days december = new Condition.Days(LocalDate.parse("2026-12-01"), LocalDate.MAX);
        RoutingTable table = MadeUpRegistry.withLines(
                new DutyEntry("from-december", "leaf", in("S1"), lead("U-NEW"), List.of(), december));
        assertThat(duty(table, Instant.parse("2026-11-30T15:59:59Z"), Map.of()))
                .startsWith("None[revision=7")
                .contains("from-december（当日不在有效期内）");
        assertThat(duty(table, Instant.parse("2026-11-30T16:00:00Z"), Map.of())).isEqualTo("from-december");
    }

    @Test
    @DisplayName("每个版本只有自己所列的单位")
    void a_revision_knows_only_its_own_units() {
        RoutingTable table = MadeUpRegistry.withUnits(MadeUpRegistry.centre("U-S1", "STREET", "S1"));
        assertThat(table.knows(new UnitCode("U-S1"))).isTrue();
        assertThat(table.knows(new UnitCode("U-S2"))).isFalse();
    }
}
