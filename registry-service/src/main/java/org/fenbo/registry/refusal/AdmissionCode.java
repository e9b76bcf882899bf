package org.fenbo.registry.refusal;

import static org.fenbo.backbone.kernel.Refusal.Kind.NOT_FOUND;
import static org.fenbo.backbone.kernel.Refusal.Kind.RIGHT;
import static org.fenbo.backbone.kernel.Refusal.Kind.RULE;

import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Refusal.Kind;
import org.fenbo.backbone.kernel.Words;

/** The refusals of admissions. */
@SuppressWarnings("ImmutableEnumChecker") // A text is a record of strings.
public enum AdmissionCode implements RegistryCode {
    /** Value: request for admission. */
    UNKNOWN_ADMISSION(
            NOT_FOUND,
            new Words("没有准入申请 %s", "there is no request for admission %s"),
            new Words("查看准入申请列表", "look at the list of requests")),
    /** Values: revision in force, code of the giver. */
    UNKNOWN_GIVER(
            RULE,
            new Words("生效版本 %s 中没有单位 %s", "revision %s, which is in force, has no unit with the code %s"),
            new Words("使用该版本中的代码", "use a code of that revision")),
    /** Values: revision in force, code of the receiver. */
    UNKNOWN_RECEIVER(
            RULE,
            new Words("生效版本 %s 中没有单位 %s", "revision %s, which is in force, has no unit with the code %s"),
            new Words("使用该版本中的代码", "use a code of that revision")),
    /** Value: unit. A unit can't pass a matter down to itself (REG-9). */
    GIVER_IS_RECEIVER(
            RULE,
            new Words("%s 不能向自己下放事项", "%s can't pass a matter down to itself"),
            new Words("填写承接的下级单位", "name the unit of the tier below that is to receive it")),
    /** Values: unit, tier. The receiver must be of the tier of the threshold (REG-9). */
    RECEIVER_NOT_OF_TIER(
            RULE,
            new Words("%s 不是 %s 的单位", "%s is no unit of the tier %s"),
            new Words("填写该层级的单位，或另选准入门槛", "name a unit of that tier, or the other threshold")),
    /** Values: unit, tier. The giver must be of a tier above the tier of the threshold (REG-9). */
    GIVER_NOT_ABOVE(
            RULE,
            new Words("%s 不在 %s 的上级层级", "%s is of no tier above %s"),
            new Words("只有上级层级的单位可以下放事项", "only a unit of a tier above the receiver's passes a matter down")),
    /** Values: draft, codes. Only drafted admissions are confirmed (REG-9). */
    NOT_DRAFTED(
            RULE,
            new Words("草稿 %s 中没有按历史拟定的准入 %s", "draft %s has no admissions drafted from past cases with the codes %s"),
            new Words("只列出标为按历史拟定的准入", "list only admissions that are marked as drafted")),
    /** Values: request, last day. An early end must be before the present last day (REG-9). */
    NO_EARLY_END(
            RULE,
            new Words("准入 %s 现止于 %s，不早于此日", "admission %s lasts until %s, which is no later"),
            new Words("填写更早的最后一天；要延长请续期", "name an earlier last day; to extend it, renew it")),
    /** Values: request, last day. A renewal must be longer than the present period (REG-9). */
    NO_RENEWAL(
            RULE,
            new Words("准入 %s 现止于 %s，续期须更晚", "admission %s lasts until %s; a renewal must last longer"),
            new Words("填写更晚的最后一天；要缩短请提前终止", "name a later last day; to shorten it, end it early")),
    /** No values. Posts, people and money move with a matter (REG-9). */
    RESOURCES_MISSING(
            RULE,
            new Words("未写明随事划转的编制、人员、经费", "it names no posts, people or money that move with the matter"),
            new Words("填写其中之一，或说明为何不需要", "name some of them, or state why none are needed")),
    /** Values: revision in force, officer. A request names who decides (REG-9). */
    UNKNOWN_APPROVER(
            RULE,
            new Words("生效版本 %s 中没有清单审批人 %s", "revision %s, which is in force, has no registry approver %s"),
            new Words(
                    "填写该版本中角色为 registry-approver 的人员",
                    "name an officer of that revision with the role registry-approver")),
    /** Values: officer, the approver that the request names (REG-9). */
    NOT_THE_APPROVER(
            RULE,
            new Words("%s 不是申请指定的审批人 %s", "%s is not the approver %s that the request names"),
            new Words("请指定的审批人决定，或撤回后重新申请", "the named approver must decide; or withdraw the request and ask again")),
    /** Values: request, requester. Only the requester or the list's office takes a request back (REG-9). */
    NOT_YOUR_REQUEST(
            RIGHT,
            new Words("申请 %s 由 %s 提出", "request %s was made by %s"),
            new Words("请申请人或清单管理部门撤回", "the requester or the list's office must withdraw it")),
    /** Value: officer. An officer can't decide their own request (REG-9). */
    REQUESTER_MAY_NOT_DECIDE(
            RULE,
            new Words("%s 是申请人，不得审批", "%s asked for it and can't decide it as well"),
            new Words("请另一位清单审批人决定", "another registry approver must decide")),
    /** Values: officer, unit. An officer of the giver can't decide its request (REG-9). */
    GIVER_MAY_NOT_DECIDE(
            RULE,
            new Words("%s 属于下放事项的单位 %s，不得审批", "%s is of %s, which passes the matter down"),
            new Words("请其他单位的清单审批人决定", "a registry approver of another unit must decide")),
    /**
     * Values: duty, unit, request. An enforcement duty never goes to a community, and goes to a street only as a granted
     * power (REG-9).
     */
    OWN_WORK(
            RULE,
            new Words(
                    "按职责 %s，这是 %s 的执法职责，不得以准入下放；此次申请已记录为 %s",
                    "by duty %s it is the enforcement duty of %s, which no admission passes down; the attempt is recorded as %s"),
            new Words("由本单位执法，或向街道提出赋权", "do the work, or offer the power to the street"));

    private final Refusal.Text text;

    AdmissionCode(Kind kind, Words detail, Words remedy) {
        this.text = new Refusal.Text(kind, detail, remedy);
    }

    @Override
    public Refusal.Text text() {
        return text;
    }
}
