package org.fenbo.registry.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fenbo.registry.adjustment.Adjustment.Consented;
import org.fenbo.registry.adjustment.Adjustment.Forwarded;
import org.fenbo.registry.adjustment.Adjustment.Proposed;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentAccepted;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentForwarded;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentProposed;
import org.fenbo.registry.revision.EntryKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AdjustmentTest {
    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");
    private static final Proposal PROPOSAL = new Proposal(
            new AdjustmentNumber("A44039920261125000001"),
            Cause.FIRST_CONTACT,
            Level.DUTY,
            new Proposal.Matter("401004", "440399003", null),
            null,
            List.of("C44039920261125000001"),
            "清单未列",
            "U-S3");

    private static final ChangedLine LINE =
            new ChangedLine(EntryKind.DUTY, "D-900", List.of(Map.of("title", "夜间搬运噪声的处置")));
    private static final Consent CENTRE = new Consent(Consent.Office.CENTRE, "O-LEAD", 7, 3, LINE, "同意");

    @Test
    @DisplayName("分拨中心值班长与编办审批人都同意，才纳入新稿 (REG-8e)")
    void an_adjustment_is_proposed_forwarded_and_accepted_by_two_consents() {
        Adjustment proposed = Adjustment.after(null, new AdjustmentProposed(PROPOSAL, NOON));
        assertThat(proposed.stage()).isEqualTo(Adjustment.Stage.PROPOSED);
        Adjustment forwarded = after(proposed, ((Proposed) proposed).forward("同意", NOON));
        assertThat(forwarded.stage()).isEqualTo(Adjustment.Stage.FORWARDED);
        Adjustment consented = after(forwarded, ((Forwarded) forwarded).consent(CENTRE, NOON));
        assertThat(consented.stage()).isEqualTo(Adjustment.Stage.CONSENTED);
        Adjustment accepted = after(consented, ((Consented) consented).accept("O-APPR", "会商一致", NOON));
        assertThat(accepted.stage()).isEqualTo(Adjustment.Stage.ACCEPTED);
        assertThat(((Adjustment.Accepted) accepted).how())
                .isEqualTo(new AdjustmentAccepted(7, "会商一致", LINE.line(), "O-APPR", NOON));
    }

    @Test
    @DisplayName("同一缺口的案件增补到未办结的调整，阶段不变 (REG-8i)")
    void further_cases_are_added_in_each_open_stage() {
        FurtherCases more = new FurtherCases("U-S1", List.of("C44039920261125000002"), "又一件");
        Adjustment proposed = Adjustment.after(null, new AdjustmentProposed(PROPOSAL, NOON));
        Adjustment forwarded = after(proposed, ((Proposed) proposed).forward("同意", NOON));
        Adjustment consented = after(forwarded, ((Forwarded) forwarded).consent(CENTRE, NOON));
        for (Adjustment open : List.of(proposed, forwarded, consented)) {
            Adjustment supported = after(open, ((Adjustment.Open) open).support(more, NOON));
            assertThat(supported.stage()).isEqualTo(open.stage());
            assertThat(supported.asked().cases()).containsExactly("C44039920261125000001", "C44039920261125000002");
            assertThat(supported.asked().proposers()).containsExactly("U-S3", "U-S1");
        }
    }

    @Test
    void an_open_adjustment_can_be_refused_and_withdrawn() {
        Adjustment proposed = Adjustment.after(null, new AdjustmentProposed(PROPOSAL, NOON));
        assertThat(after(proposed, ((Proposed) proposed).refuse("已有职责", NOON)))
                .isEqualTo(new Adjustment.Refused(new Asked(PROPOSAL, List.of()), "已有职责"));
        Adjustment forwarded = after(proposed, ((Proposed) proposed).forward("同意", NOON));
        assertThat(after(forwarded, ((Forwarded) forwarded).refuse("不合法", NOON)).stage())
                .isEqualTo(Adjustment.Stage.REFUSED);
        assertThat(after(forwarded, ((Forwarded) forwarded).withdraw("已协商", NOON))
                        .stage())
                .isEqualTo(Adjustment.Stage.WITHDRAWN);
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
