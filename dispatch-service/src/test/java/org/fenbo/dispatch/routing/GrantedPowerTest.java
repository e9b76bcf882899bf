package org.fenbo.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.routing.MadeUpRegistry.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.RoutingContent.DutyEntry;
import org.fenbo.dispatch.routing.RoutingContent.Power;
import org.fenbo.dispatch.routing.RoutingContent.Where;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GrantedPowerTest {
    private static final Condition.Days NOVEMBER =
            new Condition.Days(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-30"));

    private static final List<Answer.Cooperator> HELPERS = List.of(
            new Answer.Cooperator(new UnitCode("U-STREET-TEAM"), "协助"),
            new Answer.Cooperator(new UnitCode("U-PARKS"), "协助"));

    private final RoutingTable table = new MadeUpRegistry(
                    List.of(
                            new DutyEntry("stalls", "leaf", Where.ANYWHERE, lead("U-BUREAU")),
                            new DutyEntry("noise", "main", Where.ANYWHERE, lead("U-BUREAU")),
                            new DutyEntry(
                                    "signs",
                                    "type",
                                    Where.ANYWHERE,
                                    new RoutingContent.Assignment.ToLead("U-BUREAU", HELPERS))),
                    List.of(
                            new Power("stalls", "S1", "U-STREET-TEAM", NOVEMBER),
                            new Power("stalls", "K1", "U-COMMUNITY-TEAM", Condition.Days.ALL),
                            new Power("stalls", "S2", "U-OTHER-TEAM", NOVEMBER),
                            new Power("signs", "S1", "U-STREET-TEAM", NOVEMBER)),
                    List.of(),
                    Map.of(),
                    false)
            .table();

    @Test
    @DisplayName("赋权事项：在承接街道由其队伍负责，在其他地方仍由原部门负责 (REG-14c)")
    void a_team_that_has_claimed_a_power_is_responsible_in_its_area() {
        assertThat(unit("leaf", "S1", "2026-11-25T04:00:00Z")).isEqualTo("U-STREET-TEAM");
        assertThat(unit("leaf", "S2", "2026-11-25T04:00:00Z")).isEqualTo("U-OTHER-TEAM");
        assertThat(unit("leaf", "D", "2026-11-25T04:00:00Z")).isEqualTo("U-BUREAU");
        assertThat(unit("main", "S1", "2026-11-25T04:00:00Z"))
                .as("another duty")
                .isEqualTo("U-BUREAU");
    }

    @Test
    @DisplayName("赋权事项：几个队伍都承接时，由最近的队伍负责 (REG-14)")
    void of_several_teams_the_nearest_team_is_responsible() {
        assertThat(unit("leaf", "G1", "2026-11-25T04:00:00Z")).isEqualTo("U-COMMUNITY-TEAM");
    }

    @Test
    @DisplayName("赋权事项：赋权期限以外由原部门负责 (REG-14c)")
    void outside_the_days_of_a_power_the_grantor_is_responsible() {
        assertThat(unit("leaf", "S1", "2026-10-31T15:59:00Z")).isEqualTo("U-BUREAU");
        assertThat(unit("leaf", "S1", "2026-12-01T04:00:00Z")).isEqualTo("U-BUREAU");
    }

    @Test
    @DisplayName("赋权事项：承接的队伍原是协办单位的，不再另收协办单 (REG-14c, REG-2c)")
    void a_team_that_leads_gets_no_co_operating_order() {
        assertThat(helpers("S1")).containsExactly("U-PARKS");
        assertThat(helpers("S2")).containsExactly("U-STREET-TEAM", "U-PARKS");
    }

    private List<String> helpers(String area) {
        Answer answer = table.answerFor(
                new CategoryCode("type"),
                new AreaCode(area),
                new Facts(Instant.parse("2026-11-25T04:00:00Z"), Map.of()));
        return answer instanceof Answer.ByDuty duty
                ? duty.cooperators().stream()
                        .map(helper -> helper.unit().value())
                        .toList()
                : List.of();
    }

    private String unit(String category, String area, String at) {
        Answer answer =
                table.answerFor(new CategoryCode(category), new AreaCode(area), new Facts(Instant.parse(at), Map.of()));
        return answer instanceof Answer.ByDuty duty ? duty.lead().value() : answer.toString();
    }
}
