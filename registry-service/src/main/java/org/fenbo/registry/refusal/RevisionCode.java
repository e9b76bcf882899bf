package org.fenbo.registry.refusal;

import static org.fenbo.backbone.kernel.Refusal.Kind.NOT_FOUND;
import static org.fenbo.backbone.kernel.Refusal.Kind.RULE;
import static org.fenbo.backbone.kernel.Refusal.Kind.STALE;
import static org.fenbo.backbone.kernel.Refusal.Kind.STATE;

import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Refusal.Kind;
import org.fenbo.backbone.kernel.Words;

/** The refusals of revisions and their lines. */
@SuppressWarnings("ImmutableEnumChecker") // A text is a record of strings.
public enum RevisionCode implements RegistryCode {
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
    /**
     * Values: number of the revision before, the effective time of the cancelled revision, count of the faults. After
     * a cancellation the revision before would last longer, and by then it contradicts what has happened since.
     */
    REVISION_BEFORE_NOT_SOUND(
            RULE,
            new Words("撤销后第 %s 版在 %s 之后继续有效，届时有 %s 处错误", "revision %s would last beyond %s, and then has %s faults"),
            new Words("按 errors 所列先更正，再撤销公布", "correct what errors names first, then cancel the publication")),
    /** Value: instant. */
    NO_REVISION_IN_FORCE(
            NOT_FOUND,
            new Words("%s 时没有生效的清单版本", "no revision is in force at %s"),
            new Words("先公布一个版本，或查询更晚的时间", "publish a revision first, or ask for a later time")),
    /** Values: the unknown kind, the known kinds of entries. */
    UNKNOWN_KIND(
            NOT_FOUND,
            new Words("没有 %s 这一类条目", "there are no entries of the kind %s"),
            new Words("使用以下之一：%2$s", "use one of %2$s")),
    /** Values: revision, number of the run. */
    UNKNOWN_WHAT_IF(
            NOT_FOUND,
            new Words("版本 %s 没有试算 %s", "revision %s has no what-if run %s"),
            new Words("查看该版本的试算列表", "look at the list of its runs"));

    private final Refusal.Text text;

    RevisionCode(Kind kind, Words detail, Words remedy) {
        this.text = new Refusal.Text(kind, detail, remedy);
    }

    @Override
    public Refusal.Text text() {
        return text;
    }
}
