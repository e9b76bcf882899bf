package org.fenbo.registry.refusal;

import static org.fenbo.backbone.kernel.Refusal.Kind.BUSY;
import static org.fenbo.backbone.kernel.Refusal.Kind.NOT_FOUND;
import static org.fenbo.backbone.kernel.Refusal.Kind.RIGHT;
import static org.fenbo.backbone.kernel.Refusal.Kind.RULE;
import static org.fenbo.backbone.kernel.Refusal.Kind.STALE;
import static org.fenbo.backbone.kernel.Refusal.Kind.STATE;
import static org.fenbo.backbone.kernel.Refusal.Kind.TOO_LARGE;
import static org.fenbo.backbone.kernel.Refusal.Kind.TOO_OFTEN;
import static org.fenbo.backbone.kernel.Refusal.Kind.UNREADABLE;

import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Refusal.Kind;
import org.fenbo.backbone.kernel.Words;

/**
 * The refusals of the registry. The comment of each code lists the values that its texts contain, in the order of the
 * texts, and then the broken rule.
 */
@SuppressWarnings("ImmutableEnumChecker") // A text is a record of strings.
public enum RegistryCode implements Refusal.Code {
    /** Value: revision. */
    UNKNOWN_REVISION(
            NOT_FOUND,
            new Words("没有版本 %s", "there is no revision %s"),
            new Words("查看已有的版本，或新建草稿", "look up the revisions there are, or open a draft")),
    /** Values: revision, time of its publication. A published revision doesn't change (REG-3). */
    ALREADY_PUBLISHED(
            STATE,
            new Words("版本 %s 已于 %s 公布，不再改动", "revision %s was published at %s and doesn't change any more"),
            new Words("以它为基础新建草稿", "open a new draft based on it")),
    /** Values: beginning and end of the period. The end is excluded. */
    NO_TIME_BETWEEN(
            RULE,
            new Words("从 %s 到 %s 的时段为空", "the period from %s until %s is empty"),
            new Words("结束时间须晚于开始时间", "choose an end after the beginning")),
    /** Values: revision, officer who submitted it, time. A revision under review doesn't change (REG-3). */
    UNDER_REVIEW(
            STATE,
            new Words(
                    "版本 %s 由 %s 于 %s 送审，审核期间不改动",
                    "revision %s was submitted by %s at %s and doesn't change during review"),
            new Words("请审批人退回，修改后重新送审", "ask an approver to send it back, then change it and submit it again")),
    /** Value: revision. Only a submitted revision can be published or sent back (REG-3). */
    NOT_UNDER_REVIEW(
            STATE,
            new Words("版本 %s 尚在编制", "revision %s is still being written"),
            new Words("请清单管理员先送审", "its keeper must submit it first")),
    /** Values: approver, revision. An officer who opened, edited or submitted a draft can't approve it (REG-3). */
    AUTHOR_MAY_NOT_APPROVE(
            RULE,
            new Words(
                    "%s 起草、修改或送审了版本 %s，不得自行审批",
                    "%s opened, edited or submitted revision %s and can't approve it as well"),
            new Words("请另一位清单审批人公布", "another registry approver must publish it")),
    /**
     * Values: kind, code of the line, officer who edited it, time. A keeper may not overwrite an edit
     * that the keeper has not read (REG-3).
     */
    LINE_EDITED_MEANWHILE(
            STALE,
            new Words("%1$s %2$s 已由 %3$s 于 %4$s 修改", "%1$s %2$s was edited by %3$s at %4$s"),
            new Words("重新读取该条目，与 %3$s 商定后再修改", "read the line again, and agree with %3$s before you change it")),
    /** Values: revision, kind, code of the line. */
    UNKNOWN_LINE(
            NOT_FOUND,
            new Words("版本 %1$s 中没有编码为 %3$s 的%2$s", "revision %1$s has no %2$s with the code %3$s"),
            new Words("查看该版本的条目", "look at the entries of the revision")),
    /** Value: code of the line. The rows of a line describe this line only (REG-6). */
    NOT_THIS_LINE(
            RULE,
            new Words("内容不是编码为 %s 的一个条目", "the rows aren't one line with the code %s"),
            new Words(
                    "编码列填此编码，或不填；每次一个条目",
                    "give this code in the column of the code, or leave the column out; send one line at a time")),
    /** Value: revision. Only a published revision can be cancelled (REG-3). */
    NOT_PUBLISHED(
            STATE,
            new Words("版本 %s 尚未公布，无须撤销", "revision %s isn't published, so there is nothing to cancel"),
            new Words("继续编制，或由审批人退回", "go on writing it, or have an approver send it back")),
    /** Values: revision, effective time. From its effective time on, a revision gives answers (REG-3). */
    IN_FORCE_ALREADY(
            STATE,
            new Words("版本 %s 已于 %s 生效，不能撤销公布", "revision %s came into force at %s and can't be cancelled"),
            new Words("公布更正后的新版本", "publish a corrected revision")),
    /** Values: revision, effective time. The cancellation would not reach the other services in time (REG-3). */
    TOO_LATE_TO_CANCEL(
            STATE,
            new Words(
                    "版本 %s 将于 %s 生效，来不及撤销：撤销可能晚于生效到达其他服务",
                    "revision %s comes into force at %s, and a cancellation might reach the other services later"),
            new Words("公布更正后的新版本", "publish a corrected revision")),
    /** Values: revision, time, officer. A cancelled revision never comes into force and never changes (REG-3). */
    PUBLICATION_CANCELLED(
            STATE,
            new Words("版本 %s 的公布已于 %s 由 %s 撤销", "the publication of revision %s was cancelled at %s by %s"),
            new Words("以它为基础新建草稿", "open a new draft based on it")),
    /** Values: effective time, earliest possible time. Other services need time to receive a revision. */
    EFFECTIVE_TOO_SOON(
            RULE,
            new Words(
                    "生效时间 %s 过早，其他服务来不及接收", "an effective time of %s leaves the other services no time to receive it"),
            new Words(
                    "改为 %2$s 或更晚；只有补录过去的草稿可以更早生效",
                    "choose %2$s or later; only a draft of the past may be in force before")),
    /** Value: effective time. No two revisions may come into force at the same instant. */
    EFFECTIVE_TIME_TAKEN(
            RULE,
            new Words("已有另一版本于 %s 生效", "another revision takes effect at %s"),
            new Words("另选时间：同一时刻只有一个版本生效", "choose another instant: only one revision is in force at a time")),
    /** Value: effective time. Answers that were given don't change (REG-3). */
    PAST_ALREADY_ANSWERED(
            RULE,
            new Words("%s 时已有版本生效，当时的答复不变", "a revision was already in force at %s, and its answers stay"),
            new Words(
                    "选择首个版本生效之前的时间，或将来的时间",
                    "choose an instant before the first revision took effect, or one that is still to come")),
    /**
     * Values: revision, number of faults. The entries must not contradict each other, and the codes that they name must
     * exist (REG-5).
     */
    REVISION_NOT_SOUND(
            RULE,
            new Words("版本 %s 有 %s 处错误", "revision %s has %s faults"),
            new Words(
                    "退回草稿，按 errors 所列更正，重新送审后再公布",
                    "send it back, correct the entries named in errors, submit it again, then publish")),
    /** Value: number of faults. A file with faulty lines is refused as a whole (REG-6). */
    FILE_NOT_TAKEN(
            RULE,
            new Words("文件有 %s 处错误，未采用任何一行", "the file has %s faults, none of its lines was taken"),
            new Words("按 errors 所列更正，重新上传整个文件", "correct the places named in errors and send the whole file again")),
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
    /** Value: case. Only a case that the registry has read can be evidence (REG-8). */
    UNKNOWN_CASE(
            RULE,
            new Words("没有案件 %s", "there is no case %s"),
            new Words("核对案件编号；刚立案的请稍后再提", "check its number; if it was filed just now, propose it a little later")),
    /** Values: revision in force, code. */
    UNKNOWN_UNIT(
            RULE,
            new Words("生效版本 %s 中没有单位 %s", "revision %s, which is in force, has no unit with the code %s"),
            new Words("使用该版本中的代码", "use a code of that revision")),
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
            new Words("请提出者撤回，或不予调整", "ask the proposer to withdraw it, or refuse it")),
    /** Values: stage, remedy. The stage doesn't allow the command. */
    WRONG_STAGE(STATE, new Words("当前为 %s，不能这样办理", "it is %s, which doesn't allow this"), new Words("%2$s", "%2$s")),
    /** Value: request for admission. */
    UNKNOWN_ADMISSION(
            NOT_FOUND,
            new Words("没有准入申请 %s", "there is no request for admission %s"),
            new Words("查看准入申请列表", "look at the list of requests")),
    /** Value: instant. */
    NO_REVISION_IN_FORCE(
            NOT_FOUND,
            new Words("%s 时没有生效的清单版本", "no revision is in force at %s"),
            new Words("先公布一个版本，或查询更晚的时间", "publish a revision first, or ask for a later time")),
    /** Values: revision in force, code. */
    UNKNOWN_CATEGORY(
            RULE,
            new Words("生效版本 %s 中没有事项分类 %s", "revision %s, which is in force, has no category with the code %s"),
            new Words("使用该版本中的代码", "use a code of that revision")),
    /** Values: revision in force, code. */
    UNKNOWN_AREA(
            RULE,
            new Words("生效版本 %s 中没有区域 %s", "revision %s, which is in force, has no area with the code %s"),
            new Words("使用该版本中的代码", "use a code of that revision")),
    /** Values: revision in force, code. */
    UNKNOWN_DUTY(
            NOT_FOUND,
            new Words("生效版本 %s 中没有职责 %s", "revision %s, which is in force, has no duty with the code %s"),
            new Words("使用该版本中的代码", "use a code of that revision")),
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
    /** Values: last day, first day. */
    PERIOD_ENDS_BEFORE_IT_BEGINS(
            RULE,
            new Words("期限止于 %s，早于开始日 %s", "the period ends on %s and begins on %s"),
            new Words("最后一天不得早于第一天，也可不填", "name a last day that isn't before the first, or none")),
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
    /** Values: draft, power. */
    UNKNOWN_POWER(
            NOT_FOUND,
            new Words("草稿 %s 中没有赋权 %s", "draft %s has no power %s"),
            new Words("查看该草稿的赋权", "look at the powers of that draft")),
    /** Values: draft, code. */
    POWER_CODE_TAKEN(
            RULE,
            new Words("草稿 %s 中已有赋权 %s", "draft %s already has a power %s"),
            new Words("另填编码", "choose another code")),
    /** Values: draft, duty. Only a duty with a lead can be granted (REG-14). */
    NO_DUTY_TO_GRANT(
            RULE,
            new Words("草稿 %s 中没有带牵头单位的职责 %s", "draft %s has no duty %s with a lead"),
            new Words("填写有牵头单位的职责", "name a duty with a lead")),
    /** Values: draft, area. */
    AREA_NOT_IN_DRAFT(
            RULE,
            new Words("草稿 %s 中没有区域 %s", "draft %s has no area with the code %s"),
            new Words("使用该草稿中的代码", "use a code of that draft")),
    /** Values: unit, area. A street claims a power for an area that its unit serves (REG-14). */
    NOT_A_TEAM_OF_THE_STREET(
            RULE,
            new Words("%s 不是服务区域 %s 的街道单位", "%s is no unit of a street that serves area %s"),
            new Words("填写该区域所属街道的单位", "name a unit of the street of that area")),
    /** Values: power, team. A power is claimed by one team at a time (REG-14). */
    POWER_IS_CLAIMED(
            STATE,
            new Words("赋权 %s 已由 %s 认领", "power %s is claimed by %s"),
            new Words("先由其交回", "that team must hand it back first")),
    /** Value: power. Only a claimed power is handed back (REG-14). */
    POWER_NOT_CLAIMED(
            STATE,
            new Words("赋权 %s 未被认领，或已交回", "power %s isn't claimed, or was handed back"),
            new Words("查看赋权列表", "look at the list of powers")),
    /** Values: power, last day. */
    POWER_ENDS_EARLIER(
            RULE,
            new Words("赋权 %s 已于 %s 到期", "power %s ends on %s"),
            new Words("交回之日最迟为到期次日", "hand it back no later than on the day after that")),
    /** Value: unit. A liaison may act only for their own unit. */
    NOT_YOUR_UNIT(
            RIGHT,
            new Words("您不代表 %s", "you don't act for %s"),
            new Words("为本单位申请，或由清单管理部门申请", "ask for your own unit, or have the list's office ask")),
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
    /** Values: revision, code (ORG-5). */
    UNKNOWN_GRID(
            RULE,
            new Words("版本 %s 中没有网格 %s", "revision %s has no grid with the code %s"),
            new Words("使用该版本中类型为 GRID 的区域代码", "use the code of an area of kind GRID of that revision")),
    /** Values: revision, officer. */
    NO_SUCH_OFFICER(
            NOT_FOUND,
            new Words("版本 %s 中没有人员 %s", "revision %s has no officer with the code %s"),
            new Words("使用该版本中的人员编码", "use the code of an officer of that revision")),
    /** Values: revision, officer. Only a collector can be responsible for a grid (ORG-5). */
    NOT_A_COLLECTOR(
            RULE,
            new Words("版本 %s 中没有网格采集员 %s", "revision %s has no collector with the code %s"),
            new Words(
                    "使用该版本中角色为 collector 的人员代码",
                    "use the code of an officer with the role collector of that revision")),
    /** Values: grid, officer, period, assignment. A grid can have only one officer at a time (ORG-5). */
    GRID_IS_ASSIGNED(
            STATE,
            new Words("网格 %s 已由 %s 负责：%s", "grid %s is already assigned to %s %s"),
            new Words("先结束任务 %4$s，或在其结束后开始", "end assignment %4$s first, or begin when it ends")),
    /** Value: officer. A leader may act only for collectors of the areas that they lead (ORG-4i). */
    NOT_YOUR_COLLECTOR(
            RIGHT,
            new Words("网格采集员 %s 不在您负责的区域", "collector %s isn't in an area that you lead"),
            new Words("请其区域的负责人登记", "ask the leader of the collector's area")),
    /** Values: day, today. Only a finished training is recorded (ORG-4i). */
    NOT_FINISHED_YET(
            RULE,
            new Words("完成日期 %s 晚于今天 %s", "the day %s is after today, %s"),
            new Words("培训完成后再登记", "record it when it is finished")),
    /** Value: assignment of a grid. */
    UNKNOWN_ASSIGNMENT(
            NOT_FOUND,
            new Words("没有任务 %s", "there is no assignment %s"),
            new Words("查看任务列表", "look at the list of assignments")),
    /**
     * Values: assignment, period of the assignment, instant. An assignment can be ended only at an instant within its
     * period.
     */
    NOT_WITHIN_ASSIGNMENT(
            STATE,
            new Words("任务 %s 的时间为 %s，不含 %s", "assignment %s lasts %s; %s is outside this period"),
            new Words("填写其中的时间", "name an instant within it")),
    /** Values: end, beginning. */
    ENDS_TOO_EARLY(
            RULE,
            new Words("止于 %s，而开始于 %s", "it would end at %s and begins at %s"),
            new Words("改为更晚的结束时间，或不填", "choose a later end, or leave the end open")),
    /** Value: grid. A grid can't be linked to itself, and can be linked to another grid only once (ORG-5). */
    LINKS_NOT_DISTINCT(
            RULE,
            new Words("网格 %s 的联动网格含有自身或有重复", "grid %s is linked to itself, or to another grid twice"),
            new Words("只列相邻网格，每个一次", "link it to its neighbours only, each once")),
    /** Values: revision, code (ORG-8). */
    UNKNOWN_COMMUNITY(
            RULE,
            new Words("版本 %s 中没有社区 %s", "revision %s has no community with the code %s"),
            new Words("使用该版本中类型为 COMMUNITY 的区域代码", "use the code of an area of kind COMMUNITY of that revision")),
    /** Values: officer, community. An officer may act for a community only if their unit serves it (ORG-8). */
    NOT_YOUR_COMMUNITY(
            RIGHT,
            new Words("%s 的单位不服务社区 %s", "the unit of %s doesn't serve community %s"),
            new Words("请服务该社区单位的联络员或值班长办理", "ask the liaison of a unit that serves it, or the duty leader")),
    /**
     * Values: member or organisation, community, period. A member or organisation can be enrolled with only one
     * community at a time (ORG-8).
     */
    ALREADY_ENROLLED(
            STATE,
            new Words("%s 已在社区 %s 报到：%s", "%s is enrolled with community %s %s"),
            new Words("先办理离开，自该日或更晚开始", "end the present enrolment first, and begin on that day or later")),
    /** Values: member or organisation, community, day (ORG-8). */
    NOT_ENROLLED(
            RULE,
            new Words("%s 在社区 %s 没有 %s 的报到", "%s is not enrolled with community %s on %s"),
            new Words("查看当日可召集的名单，或先办理报到", "look at the list of those enrolled then, or enrol them first")),
    /** Value: member or organisation. */
    UNKNOWN_ENROLMENT(
            NOT_FOUND,
            new Words("没有人以代码 %s 报到过", "nobody has ever enrolled with the code %s"),
            new Words("查看报到名单", "look at the list of those enrolled")),
    /** Values: column, cell, rule. A line of a file that can't be read (ORG-8). */
    WRONG_CELL(
            RULE,
            new Words("列“%1$s”的值“%2$s”有误", "the value '%2$s' of the column %1$s is wrong"),
            new Words("%3$s", "%3$s")),
    /** Value: call. */
    UNKNOWN_CALL(
            NOT_FOUND, new Words("没有召集 %s", "there is no call %s"), new Words("查看召集列表", "look at the list of calls")),
    /** Values: organisation, number of members, community, day, the largest number of members in a call. */
    NOBODY_TO_CALL(
            RULE,
            new Words("组织 %s 有 %s 名成员在社区 %s 报到（%s）", "organisation %s has %s members enrolled with community %s on %s"),
            new Words("逐一召集成员，1 至 %5$s 名", "call members singly, 1 to %5$s")),
    /** Values: member, call. Only a called member can answer the call and serve (ORG-8). */
    NOT_CALLED(
            RULE,
            new Words("成员 %s 不在召集 %s 之列", "member %s isn't called by %s"),
            new Words("填写被召集的成员", "name a member who is called")),
    /** Values: the broken rule, beginning, end. A service is recorded only once, and only after its end (ORG-8). */
    SERVICE_NOT_SOUND(
            RULE,
            new Words("服务%s；本次为 %s 至 %s", "service %s; this one is from %s until %s"),
            new Words("更正时间", "correct its times")),
    /** Values: revision, longitude, latitude. */
    OUTSIDE_THE_DISTRICT(
            RULE,
            new Words("版本 %s 中没有区域包含 %s, %s", "no area of revision %s is drawn around %s, %s"),
            new Words(
                    "核对经度和纬度是否颠倒；也可能由其他区负责",
                    "check that longitude and latitude are not swapped; another district may answer for it")),
    /** Value: form. */
    UNKNOWN_FORM(
            NOT_FOUND,
            new Words("生效的表单中没有 %s", "no form in force has the code %s"),
            new Words("查看表单列表", "look at the list of forms")),
    /** Values: form, version (REG-12). */
    UNKNOWN_FORM_VERSION(
            NOT_FOUND,
            new Words("表单 %s 没有已公布的第 %s 版", "form %s has no published version %s"),
            new Words("查看该表单的版本列表", "look at the list of versions of the form")),
    /** Values: revision, unit (ORG-3). */
    NO_SUCH_UNIT(
            NOT_FOUND,
            new Words("版本 %s 中没有单位 %s", "revision %s has no unit with the code %s"),
            new Words("使用该版本中的代码", "use a code of that revision")),
    /** Values: the unknown kind, the known kinds of entries. */
    UNKNOWN_KIND(
            NOT_FOUND,
            new Words("没有 %s 这一类条目", "there are no entries of the kind %s"),
            new Words("使用以下之一：%2$s", "use one of %2$s")),
    /** Values: sheet, the known kinds of entries. */
    UNKNOWN_SHEET(
            RULE,
            new Words("没有与工作表 %s 同名的条目类别", "no kind of entries is called like the sheet %s"),
            new Words("改名为以下之一，或删除：%2$s", "call it one of %2$s, or delete it")),
    /** Values: revision, number of the run. */
    UNKNOWN_WHAT_IF(
            NOT_FOUND,
            new Words("版本 %s 没有试算 %s", "revision %s has no what-if run %s"),
            new Words("查看该版本的试算列表", "look at the list of its runs")),
    /**
     * Values: duty, unit, request. An enforcement duty never goes to a community, and goes to a street only as a granted
     * power (REG-9).
     */
    OWN_WORK(
            RULE,
            new Words(
                    "按职责 %s，这是 %s 的执法职责，不得以准入下放；此次申请已记录为 %s",
                    "by duty %s it is the enforcement duty of %s, which no admission passes down; the attempt is recorded as %s"),
            new Words("由本单位执法，或向街道提出赋权", "do the work, or offer the power to the street")),
    /** Value: the limit that the file exceeds. */
    FILE_TOO_LARGE(
            TOO_LARGE,
            new Words("文件过大：%s", "the file is too large: %s"),
            new Words("请拆分，或去掉清单不需要的内容", "split it, or take out what the registry doesn't need")),
    /** Values: fault, remedy. */
    EMPTY_FILE(UNREADABLE, new Words("%1$s", "%1$s"), new Words("%2$s", "%2$s")),
    /** Value: the fault in the file. */
    BROKEN_WORKBOOK(
            UNREADABLE,
            new Words("无法作为 .xlsx 工作簿读取：%s", "the file can't be read as a workbook (.xlsx): %s"),
            new Words(
                    "用电子表格软件另存为 .xlsx（不是 .xls），去掉不需要的内容",
                    "save it again with a spreadsheet program as .xlsx, not .xls, without what isn't needed")),
    /** No values. */
    NOT_UTF_8(
            UNREADABLE,
            new Words("文件不是 UTF-8 编码；电子表格导出的可能是 GBK", "the file is not UTF-8; from a spreadsheet it may be GBK"),
            new Words("另存为 CSV UTF-8 后重新上传", "save it as CSV UTF-8 and send it again")),
    /** Value: the fault in the file. */
    BROKEN_CSV(
            UNREADABLE,
            new Words("无法作为 CSV 读取：%s", "the file can't be read as CSV: %s"),
            new Words(
                    "检查所指行附近的引号，重新存为 CSV", "check the quotation marks near the line named, and save it as CSV again")),
    /** Value: the largest number of imports at a time. */
    IMPORTS_BUSY(
            BUSY,
            new Words("已有 %s 个文件正在导入", "%s files are being imported"),
            new Words("请几秒后重新上传", "send it again in a few seconds")),
    /** Value: the largest number of questions per minute. */
    TOO_MANY_QUESTIONS(
            TOO_OFTEN,
            new Words("一分钟内查询超过 %s 次", "more than %s questions in a minute"),
            new Words("请按 Retry-After 等待后重发", "wait as long as Retry-After says and send the same request again"));

    private final Refusal.Text text;

    RegistryCode(Kind kind, Words detail, Words remedy) {
        this.text = new Refusal.Text(kind, detail, remedy);
    }

    @Override
    public Refusal.Text text() {
        return text;
    }
}
