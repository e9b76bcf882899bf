package org.fenbo.registry.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.fenbo.registry.adjustment.Adjustment.Forwarded;
import org.fenbo.registry.adjustment.Adjustment.Proposed;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentForwarded;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentProposed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AdjustmentTest {
    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");
    private static final Proposal PROPOSAL = new Proposal(
            new AdjustmentNumber("A44039920261125000001"),
            Cause.FIRST_CONTACT,
            Level.DUTY,
            "401004",
            "440399003",
            null,
            List.of("C44039920261125000001"),
            "清单未列",
            "U-S3");

    @Test
    @DisplayName("REG-8 单位提出、分拨中心审核、编办决定")
    void it_goes_from_a_unit_to_the_centre_to_the_list_s_office_and_into_a_draft() {
        Adjustment proposed = Adjustment.after(null, new AdjustmentProposed(PROPOSAL, NOON));
        assertThat(proposed.stage()).isEqualTo(Adjustment.Stage.PROPOSED);
        Adjustment forwarded = after(proposed, ((Proposed) proposed).forward("同意", NOON));
        assertThat(forwarded.stage()).isEqualTo(Adjustment.Stage.FORWARDED);
        Adjustment accepted = after(forwarded, ((Forwarded) forwarded).accept(7, "会商一致", NOON));
        assertThat(accepted).isEqualTo(new Adjustment.Accepted(PROPOSAL, 7, "会商一致"));
    }

    @Test
    void either_office_may_refuse_at_its_stage_with_a_reason() {
        Adjustment proposed = Adjustment.after(null, new AdjustmentProposed(PROPOSAL, NOON));
        assertThat(after(proposed, ((Proposed) proposed).refuse("已有职责", NOON)))
                .isEqualTo(new Adjustment.Refused(PROPOSAL, "已有职责"));
        Adjustment forwarded = after(proposed, ((Proposed) proposed).forward("同意", NOON));
        assertThat(after(forwarded, ((Forwarded) forwarded).refuse("不合法", NOON)).stage())
                .isEqualTo(Adjustment.Stage.REFUSED);
    }

    @Test
    void what_can_t_follow_is_no_adjustment_s_log() {
        assertThatThrownBy(() -> Adjustment.after(null, new AdjustmentForwarded("同意", NOON)))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Adjustment after(Adjustment state, List<AdjustmentEvent> events) {
        Adjustment now = state;
        for (AdjustmentEvent event : events) {
            now = Adjustment.after(now, event);
        }
        return now;
    }
}
