package org.fenbo.registry.refusal;

import static org.fenbo.backbone.kernel.Refusal.Kind.NOT_FOUND;
import static org.fenbo.backbone.kernel.Refusal.Kind.RIGHT;
import static org.fenbo.backbone.kernel.Refusal.Kind.RULE;

import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Refusal.Kind;
import org.fenbo.backbone.kernel.Words;

/** The refusals of adjustments. */
@SuppressWarnings("ImmutableEnumChecker") // A text is a record of strings.
public enum AdjustmentCode implements RegistryCode {
    /** Value: adjustment. */
    UNKNOWN_ADJUSTMENT(
            NOT_FOUND,
            new Words("没有调整申请 %s", "there is no adjustment %s"),
            new Words("查看调整申请列表", "look at the list of adjustments")),
    /** Value: cause. If the cause comes from cases, the adjustment must name at least one case (REG-8). */
    EVIDENCE_MISSING(
            RULE,
            new Words("因 %s 提出的调整未列举案件", "an adjustment because of %s names no case"),
            new Words("至少列举一件可佐证的案件", "name at least one case that shows it")),
    /** Values: level, kind, code of the line. The changed line must be a change of the level (REG-8). */
    LINE_NOT_OF_LEVEL(
            RULE,
            new Words("%2$s %3$s 的改动不属于层级 %1$s", "the change of %2$s %3$s isn't a change of the level %1$s"),
            new Words("填写该层级的条目及其改动", "give a line of this level, and what changes in it")),
    /** Value: adjustment. */
    NO_CHANGED_LINE(
            RULE,
            new Words("调整 %s 未写明改后的条目", "adjustment %s has no changed line"),
            new Words("在 line 中写明改后的条目", "give the changed line in the field line")),
    /** Value: adjustment. */
    NO_DRAFT_NAMED(
            RULE,
            new Words("未指明纳入调整 %s 的草稿", "no draft is named that takes in adjustment %s"),
            new Words("在 revision 中填写草稿编号", "give the number of a draft in the field revision")),
    /** Values: office, officer. The two offices decide together, each by its own officer (REG-8). */
    OTHER_OFFICE_CONSENTS(
            RULE,
            new Words("%1$s（%2$s）已同意，须由另一方的另一人同意", "%2$s has consented for the office %1$s"),
            new Words("请另一方办理", "an officer of the other office must consent")),
    /** Values: officer, draft, code of the line. Both consents must be to the same change (REG-8). */
    CONSENTS_DIFFER(
            RULE,
            new Words("%s 同意的是草稿 %s 中的条目 %s", "%s has consented to another change: line %3$s in draft %2$s"),
            new Words("同意同一改动，或不予调整后重新提出", "consent to the same change, or refuse it and have it proposed again")),
    /** Value: proposer. */
    NOT_THE_PROPOSER(
            RIGHT,
            new Words("由 %s 提出，只能由其撤回", "%s proposed it, and only %1$s may withdraw it"),
            new Words("请提出者撤回，或不予调整", "ask the proposer to withdraw it, or refuse it"));

    private final Refusal.Text text;

    AdjustmentCode(Kind kind, Words detail, Words remedy) {
        this.text = new Refusal.Text(kind, detail, remedy);
    }

    @Override
    public Refusal.Text text() {
        return text;
    }
}
