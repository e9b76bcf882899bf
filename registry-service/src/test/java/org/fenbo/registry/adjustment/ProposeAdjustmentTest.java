package org.fenbo.registry.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.registry.Outcomes.done;
import static org.fenbo.registry.Outcomes.refusal;
import static org.fenbo.registry.Outcomes.refused;

import java.util.List;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.registry.adjustment.Adjustment.Stage;
import org.fenbo.registry.adjustment.Adjustment.Withdrawn;
import org.fenbo.registry.adjustment.Consent.Office;
import org.fenbo.registry.adjustment.Proposal.Matter;
import org.fenbo.registry.lookup.PublishedList;
import org.fenbo.registry.refusal.AdjustmentCode;
import org.fenbo.registry.refusal.ListCode;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.refusal.SharedCode;
import org.fenbo.registry.revision.EntryKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Proposals, and what their proposers do with them. */
class ProposeAdjustmentTest extends AdjustmentFixture {

    @Test
    @DisplayName("由案件提出的调整至少列举一件案件，法律法规调整、机构改革不必 (REG-8a,c)")
    void a_cause_that_comes_from_cases_needs_a_case() {
        for (Cause cause : Cause.values()) {
            boolean free = cause == Cause.LAW || cause == Cause.REFORM;
            Proposal bare = proposal(cause, MATTER, TREES, List.of());
            if (free) {
                assertThat(done(settle.propose(bare, STREET)).adjustment().stage())
                        .isEqualTo(Stage.PROPOSED);
            } else {
                assertThat(refused(settle.propose(bare, STREET))).isEqualTo(AdjustmentCode.EVIDENCE_MISSING);
            }
        }
    }

    @Test
    @DisplayName("未知的案件、单位、分类或区域，以及不属于所提层级的条目，不予受理，并指明是哪一项 (REG-8b,c)")
    void a_proposal_names_only_what_is_known() {
        assertThat(wrong(MATTER, TREES, List.of("K-1", "K-9"))).isEqualTo(ListCode.UNKNOWN_CASE + " cases");
        assertThat(wrong(new Matter("X", "A", "U-S"), TREES, List.of("K-1")))
                .isEqualTo(ListCode.UNKNOWN_CATEGORY + " category");
        assertThat(wrong(new Matter("C", "X", "U-S"), TREES, List.of("K-1")))
                .isEqualTo(ListCode.UNKNOWN_AREA + " area");
        assertThat(wrong(new Matter("C", "A", "X"), TREES, List.of("K-1")))
                .isEqualTo(SharedCode.UNKNOWN_UNIT + " proposedUnit");
        assertThat(wrong(MATTER, new ChangedLine(EntryKind.DUTY, "D", List.of()), List.of("K-1")))
                .isEqualTo(AdjustmentCode.LINE_NOT_OF_LEVEL + " line");
        Matter open = new Matter(null, null, null);
        assertThat(done(settle.propose(proposal(Cause.LAW, open, null, List.of()), STREET)))
                .extracting(current -> current.adjustment().proposal().matter())
                .isEqualTo(open);
    }

    private String wrong(Matter matter, ChangedLine line, List<String> cases) {
        var refusal = refusal(settle.propose(proposal(Cause.RULING, matter, line, cases), STREET));
        return refusal.code() + " " + refusal.field();
    }

    @Test
    @DisplayName("没有生效清单时不能提出调整 (REG-8c)")
    void nothing_is_proposed_without_a_list_in_force() {
        SettleAdjustment early = settle(PublishedList.none(NOW));
        assertThat(refused(early.propose(proposal(Cause.LAW, MATTER, TREES, List.of()), STREET)))
                .isEqualTo(RevisionCode.NO_REVISION_IN_FORCE);
    }

    @Test
    @DisplayName("同一缺口的案件并入未办结的调整，重复提出不再记录；另一区域、已办结的另立一件 (REG-8i)")
    void a_further_case_of_the_same_gap_is_added() {
        AdjustmentNumber first = proposed(Cause.FIRST_CONTACT, "K-1");
        assertThat(proposed(Cause.CROSSING, "K-1", "K-2")).isEqualTo(first);
        assertThat(state(first).asked().cases()).containsExactly("K-1", "K-2");
        assertThat(proposed(Cause.CROSSING, "K-2")).isEqualTo(first);
        assertThat(adjustments.events(first))
                .as("nothing new, so nothing is recorded")
                .hasSize(2);
        Proposal byAnother = new Proposal(
                settle.number(), Cause.UNCLEAR, Level.CATEGORY, MATTER, TREES, List.of("K-1"), "又一件", "U-D");
        done(settle.propose(byAnother, STREET));
        assertThat(state(first).asked().proposers()).containsExactly("U-S", "U-D");
        Matter elsewhere = new Matter("C", null, null);
        assertThat(done(settle.propose(proposal(Cause.CROSSING, elsewhere, TREES, List.of("K-1")), STREET))
                        .adjustment()
                        .proposal()
                        .number())
                .isNotEqualTo(first);
        done(settle.refuse(first, "已有职责", Office.CENTRE, LEADER));
        assertThat(proposed(Cause.CROSSING, "K-2")).isNotEqualTo(first);
    }

    @Test
    @DisplayName("提出者可撤回未办结的调整，他人不可 (REG-8j)")
    void the_proposer_withdraws_an_open_adjustment() {
        AdjustmentNumber number = forwarded(TREES);
        assertThat(refused(settle.withdraw(number, "改主意", LEADER))).isEqualTo(AdjustmentCode.NOT_THE_PROPOSER);
        Adjustment gone = done(settle.withdraw(number, "改主意", STREET)).adjustment();
        assertThat(gone)
                .isInstanceOfSatisfying(
                        Withdrawn.class,
                        withdrawn -> assertThat(withdrawn.reason()).isEqualTo("改主意"));
        assertThat(refused(settle.withdraw(number, "再撤", STREET))).isEqualTo(SharedCode.WRONG_STAGE);
        assertThat(refused(settle.withdraw(number, "再撤", LEADER))).isEqualTo(AdjustmentCode.NOT_THE_PROPOSER);
        Proposal ofAnOfficer =
                new Proposal(settle.number(), Cause.LAW, Level.CATEGORY, MATTER, TREES, List.of(), "修法", "O-D");
        AdjustmentNumber own = done(settle.propose(ofAnOfficer, STREET))
                .adjustment()
                .proposal()
                .number();
        assertThat(done(settle.withdraw(own, "误报", new Actor("O-D", null, null, null)))
                        .adjustment()
                        .stage())
                .isEqualTo(Stage.WITHDRAWN);
    }
}
