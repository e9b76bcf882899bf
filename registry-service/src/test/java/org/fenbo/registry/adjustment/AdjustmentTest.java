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
    void an_adjustment_is_proposed_then_forwarded_then_accepted_into_a_draft() {
        Adjustment proposed = Adjustment.after(null, new AdjustmentProposed(PROPOSAL, NOON));
        assertThat(proposed.stage()).isEqualTo(Adjustment.Stage.PROPOSED);
        Adjustment forwarded = after(proposed, ((Proposed) proposed).forward("同意", NOON));
        assertThat(forwarded.stage()).isEqualTo(Adjustment.Stage.FORWARDED);
        Adjustment accepted = after(forwarded, ((Forwarded) forwarded).accept(7, "会商一致", NOON));
        assertThat(accepted).isEqualTo(new Adjustment.Accepted(PROPOSAL, 7, "会商一致"));
    }

    @Test
    void the_command_centre_and_the_list_office_may_each_refuse_in_their_stage() {
        Adjustment proposed = Adjustment.after(null, new AdjustmentProposed(PROPOSAL, NOON));
        assertThat(after(proposed, ((Proposed) proposed).refuse("已有职责", NOON)))
                .isEqualTo(new Adjustment.Refused(PROPOSAL, "已有职责"));
        Adjustment forwarded = after(proposed, ((Proposed) proposed).forward("同意", NOON));
        assertThat(after(forwarded, ((Forwarded) forwarded).refuse("不合法", NOON)).stage())
                .isEqualTo(Adjustment.Stage.REFUSED);
    }

    @Test
    void an_event_that_can_not_follow_the_state_is_an_error() {
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
