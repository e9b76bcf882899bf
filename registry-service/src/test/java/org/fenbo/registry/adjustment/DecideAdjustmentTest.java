package org.fenbo.registry.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.fenbo.registry.Outcomes.done;
import static org.fenbo.registry.Outcomes.refusal;
import static org.fenbo.registry.Outcomes.refused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.registry.adjustment.Adjustment.Accepted;
import org.fenbo.registry.adjustment.Adjustment.Consented;
import org.fenbo.registry.adjustment.Adjustment.Refused;
import org.fenbo.registry.adjustment.Adjustment.Stage;
import org.fenbo.registry.adjustment.Consent.Office;
import org.fenbo.registry.adjustment.SettleAdjustment.Acceptance;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.refusal.AdjustmentCode;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.refusal.SharedCode;
import org.fenbo.registry.revision.Editing;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.LineEdit;
import org.fenbo.registry.revision.Revisions.Line;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The decisions of the command centre and of the list's office. */
class DecideAdjustmentTest extends AdjustmentFixture {

    @Test
    @DisplayName("分拨中心先审核：提交会商或不予调整；编办在会商前不能决定 (REG-8d,g)")
    void the_command_centre_examines_a_proposal_first() {
        AdjustmentNumber number = proposed(Cause.RULING, "K-1");
        assertThat(refused(settle.refuse(number, "不同意", Office.LIST, APPROVER))).isEqualTo(SharedCode.WRONG_STAGE);
        assertThat(refused(settle.accept(number, first(Office.CENTRE), LEADER))).isEqualTo(SharedCode.WRONG_STAGE);
        assertThat(done(settle.forward(number, "建议采纳", LEADER)).adjustment().stage())
                .isEqualTo(Stage.FORWARDED);
        assertThat(refused(settle.forward(number, "再提交", LEADER))).isEqualTo(SharedCode.WRONG_STAGE);
        Adjustment refused =
                done(settle.refuse(number, "不合法", Office.LIST, APPROVER)).adjustment();
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Refused.class, gone -> assertThat(gone.reason()).isEqualTo("不合法"));
        assertThat(refused(settle.refuse(number, "再拒绝", Office.CENTRE, LEADER))).isEqualTo(SharedCode.WRONG_STAGE);
        AdjustmentNumber unknown = new AdjustmentNumber("A44039920261125999999");
        assertThat(refused(settle.accept(unknown, first(Office.CENTRE), LEADER)))
                .isEqualTo(AdjustmentCode.UNKNOWN_ADJUSTMENT);
        assertThat(adjustments.events(number)).allMatch(event -> event.at().equals(NOW));
    }

    @Test
    @DisplayName("一方同意不改动草稿，另一方同意后条目写入草稿，双方可互查 (REG-8e,f)")
    void one_consent_changes_nothing_and_the_second_writes_the_line() {
        AdjustmentNumber number = forwarded(TREES);
        Adjustment one =
                done(settle.accept(number, first(Office.CENTRE), LEADER)).adjustment();
        assertThat(one)
                .isInstanceOfSatisfying(
                        Consented.class,
                        consented -> assertThat(consented.consent())
                                .isEqualTo(new Consent(Office.CENTRE, "O-LEAD", 2, 0, TREES, "同意")));
        assertThat(revisions.entry(2, TREES.line())).isEmpty();
        Adjustment both =
                done(settle.accept(number, other(Office.LIST), APPROVER)).adjustment();
        assertThat(both).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.how().revision()).isEqualTo(2);
            assertThat(accepted.how().officer()).isEqualTo("O-APPR");
        });
        assertThat(revisions.entries(2).categories().get("T"))
                .isEqualTo(new Category("T", "树木", null, Urgency.NORMAL, null));
        assertThat(revisions.edits(TREES.line()))
                .extracting(LineEdit::cause, LineEdit::by, LineEdit::reason)
                .containsExactly(tuple(number.value(), "O-APPR", "同意"));
    }

    @Test
    @DisplayName("两方各由一人同意同一改动：同一方、同一人、另一草稿或另一条目都不作数 (REG-8e)")
    void the_second_consent_is_of_the_other_office_and_another_officer_about_the_same_change() {
        AdjustmentNumber number = forwarded(TREES);
        done(settle.accept(number, first(Office.CENTRE), LEADER));
        assertThat(refused(settle.accept(number, other(Office.CENTRE), APPROVER)))
                .isEqualTo(AdjustmentCode.OTHER_OFFICE_CONSENTS);
        assertThat(refused(settle.accept(number, other(Office.LIST), LEADER)))
                .isEqualTo(AdjustmentCode.OTHER_OFFICE_CONSENTS);
        assertThat(refused(settle.accept(
                        number, new Acceptance(Office.LIST, Optional.of(3), Optional.empty(), "同意"), APPROVER)))
                .isEqualTo(AdjustmentCode.CONSENTS_DIFFER);
        ChangedLine another = new ChangedLine(EntryKind.CATEGORY, "T2", TREES.rows());
        assertThat(refused(settle.accept(
                        number, new Acceptance(Office.LIST, Optional.of(2), Optional.of(another), "同意"), APPROVER)))
                .isEqualTo(AdjustmentCode.CONSENTS_DIFFER);
        assertThat(state(number).stage()).isEqualTo(Stage.CONSENTED);
        assertThat(done(settle.accept(
                                number,
                                new Acceptance(Office.LIST, Optional.of(2), Optional.of(TREES), "同意"),
                                APPROVER))
                        .adjustment()
                        .stage())
                .isEqualTo(Stage.ACCEPTED);
    }

    @Test
    @DisplayName("第一方同意须写明条目和尚可修改的草稿 (REG-8f)")
    void the_first_consent_names_a_line_and_a_draft() {
        AdjustmentNumber number = forwarded(null);
        assertThat(consentRefused(number, Optional.of(2), Optional.empty()))
                .isEqualTo(AdjustmentCode.NO_CHANGED_LINE + " line");
        assertThat(consentRefused(number, Optional.empty(), Optional.of(TREES)))
                .isEqualTo(AdjustmentCode.NO_DRAFT_NAMED + " revision");
        assertThat(consentRefused(number, Optional.of(9), Optional.of(TREES)))
                .startsWith(RevisionCode.UNKNOWN_REVISION.name());
        assertThat(consentRefused(number, Optional.of(1), Optional.of(TREES)))
                .startsWith(RevisionCode.ALREADY_PUBLISHED.name());
        ChangedLine duty = new ChangedLine(EntryKind.DUTY, "T", List.of());
        assertThat(consentRefused(number, Optional.of(2), Optional.of(duty)))
                .isEqualTo(AdjustmentCode.LINE_NOT_OF_LEVEL + " line");
        ChangedLine absent = new ChangedLine(EntryKind.CATEGORY, "T", List.of());
        assertThat(consentRefused(number, Optional.of(2), Optional.of(absent)))
                .as("a line that the draft doesn't have can't be removed")
                .startsWith(AdjustmentCode.LINE_NOT_OF_LEVEL.name());
        done(revisions.submit(2, "O-KEEP", NOW));
        assertThat(consentRefused(number, Optional.of(2), Optional.of(TREES)))
                .startsWith(RevisionCode.UNDER_REVIEW.name());
    }

    private String consentRefused(AdjustmentNumber number, Optional<Integer> draft, Optional<ChangedLine> line) {
        var refusal = refusal(settle.accept(number, new Acceptance(Office.LIST, draft, line, "同意"), APPROVER));
        return refusal.code() + " " + refusal.field();
    }

    @Test
    @DisplayName("双方同意后可删去草稿中的条目 (REG-8f)")
    void both_consents_remove_a_line() {
        keeperWrites("T", "行道树");
        AdjustmentNumber number = forwarded(new ChangedLine(EntryKind.CATEGORY, "T", List.of()));
        done(settle.accept(number, first(Office.LIST), APPROVER));
        done(settle.accept(number, other(Office.CENTRE), LEADER));
        assertThat(revisions.entries(2).categories()).isEmpty();
    }

    @Test
    @DisplayName("同意之后条目又被编辑，另一方不能同意 (REG-8e)")
    void a_consent_to_a_line_that_a_keeper_has_edited_since_is_out_of_date() {
        AdjustmentNumber number = forwarded(TREES);
        done(settle.accept(number, first(Office.CENTRE), LEADER));
        keeperWrites("T", "行道树");
        assertThat(refused(settle.accept(number, other(Office.LIST), APPROVER)))
                .isEqualTo(RevisionCode.LINE_EDITED_MEANWHILE);
        assertThat(revisions.entries(2).categories().values())
                .extracting(Category::name)
                .containsExactly("行道树");
    }

    @Test
    @DisplayName("同意之后条目又被编辑，先同意的一方再看后重新同意，另一方再同意 (REG-8e)")
    void the_first_office_renews_a_consent_that_is_out_of_date() {
        AdjustmentNumber number = forwarded(TREES);
        keeperWrites("T", "旧稿");
        done(settle.accept(number, first(Office.CENTRE), LEADER));
        keeperWrites("X", "别的条目");
        assertThat(refused(settle.accept(number, other(Office.CENTRE), LEADER)))
                .as("since the consent only another line was edited")
                .isEqualTo(AdjustmentCode.OTHER_OFFICE_CONSENTS);
        keeperWrites("T", "行道树");
        Adjustment renewed =
                done(settle.accept(number, other(Office.CENTRE), LEADER)).adjustment();
        assertThat(renewed)
                .isInstanceOfSatisfying(
                        Consented.class,
                        consented -> assertThat(consented.consent())
                                .isEqualTo(
                                        new Consent(Office.CENTRE, "O-LEAD", 2, revisions.lastEdit(2), TREES, "同意")));
        done(settle.accept(number, other(Office.LIST), APPROVER));
        assertThat(revisions.entries(2).categories().get("T"))
                .extracting(Category::name)
                .isEqualTo("树木");
    }

    private void keeperWrites(String code, String name) {
        done(lines.put(
                2,
                new Line(EntryKind.CATEGORY, code),
                List.of(Map.of("name", name, "urgency", "NORMAL")),
                Editing.by("O-KEEP")));
    }

    @Test
    @DisplayName("一方同意后仍可不予调整 (REG-8g)")
    void an_adjustment_with_one_consent_may_be_refused() {
        AdjustmentNumber number = forwarded(TREES);
        done(settle.accept(number, first(Office.CENTRE), LEADER));
        assertThat(done(settle.refuse(number, "不合法", Office.LIST, APPROVER))
                        .adjustment()
                        .stage())
                .isEqualTo(Stage.REFUSED);
        assertThat(refused(settle.accept(number, other(Office.LIST), APPROVER))).isEqualTo(SharedCode.WRONG_STAGE);
    }

    /** The first consent, to the line of the proposal. */
    private static Acceptance first(Office office) {
        return new Acceptance(office, Optional.of(2), Optional.empty(), "同意");
    }

    /** A consent to what the first office has consented to. */
    private static Acceptance other(Office office) {
        return new Acceptance(office, Optional.empty(), Optional.empty(), "同意");
    }
}
