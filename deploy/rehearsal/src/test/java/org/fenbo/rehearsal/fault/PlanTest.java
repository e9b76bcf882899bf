package org.fenbo.rehearsal.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.fenbo.local.settings.Part;
import org.fenbo.rehearsal.guarantee.Limits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlanTest {
    @Test
    @DisplayName("R26 计划杀几次进程, 就须有几次打断了工作")
    void each_planned_kill_and_outage_must_find_work_in_hand() {
        Plan plan =
                new Plan(1, Plan.each(Plan.SERVICES, 3), Map.of(Part.KAFKA, Duration.ofMinutes(5)), Limits.PROMISED);
        assertThat(plan.promised())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "kill of intake with work in hand", 3,
                        "kill of dispatch with work in hand", 3,
                        "kill of supervision with work in hand", 3,
                        "kill of registry with work in hand", 3,
                        "outage of kafka with work in hand", 1,
                        "report accepted while kafka was away", 1));
    }
}
