package org.fenbo.dispatch.casefile;

import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Refusal.Kind;
import org.fenbo.backbone.kernel.Words;

/** The refusals of dispatch. The comment of each refusal lists the values that its texts use, in order. */
@SuppressWarnings("ImmutableEnumChecker") // Refusal.Text has only immutable values.
public enum DispatchCode implements Refusal.Code {
    /** No value. The refusal is the same for an unknown case and for a case that the caller may not see. */
    NO_SUCH_CASE(
            Kind.NOT_FOUND,
            new Words("没有您可以查看的这件案件", "there is no such case that you may see"),
            new Words("请核对编号；上报立案后案件片刻即现", "check the number; a new case appears a moment after its report was filed")),
    /** No value. The text can't be the code of an officer. */
    NO_SUCH_OFFICER(
            Kind.NOT_FOUND,
            new Words("没有这个编码的人员", "there is no officer with this code"),
            new Words("请核对人员编码", "check the code of the officer")),
    /** Value: the officer. A person who handled the case may not verify it (CASE-6g). */
    HANDLER_MAY_NOT_VERIFY(
            Kind.RULE,
            new Words("%s 办理过本案，不得核查（采办分离）", "%s handled this matter; handler and verifier are two people"),
            new Words("请他人核查", "another person must verify")),
    /** Value: the officer. Handler, verifier and the person who closes are three persons (CASE-13d). */
    CLOSER_IS_APART(
            Kind.RULE,
            new Words("%s 办理或核查过本案，不得结案", "%s handled or verified this matter, and can't close it"),
            new Words("请他人结案", "another person closes it")),
    /** Value: the officer. A person who couldn't judge doesn't verify the same answer (CASE-13f). */
    COULD_NOT_JUDGE(
            Kind.RULE,
            new Words("%s 已说明本次办理结果无法判定", "%s has stated that they can't judge whether this work is done"),
            new Words("由下一位核查", "the next in line verifies it")),
    /** No value. The duty leader sends work back only if a verifier couldn't judge it (CASE-13f). */
    VERIFIERS_FIRST(
            Kind.RULE,
            new Words("请先由核查人员核查", "a verifier checks the work first"),
            new Words("核查人员说明无法判定后，可退回返工", "if a verifier can't judge, you may send it back")),
    /** Value: the officer. A person who verified an order of the case may not handle another order (CASE-6g). */
    VERIFIER_MAY_NOT_HANDLE(
            Kind.RULE,
            new Words("%s 核查过本案，不得处置（采办分离）", "%s verified this matter; handler and verifier are two people"),
            new Words("请本单位其他人员处置", "another person of the unit must handle it")),
    /** Value: the officer. A collector who reported the matter may not handle it (CASE-6c). */
    COLLECTOR_MAY_NOT_HANDLE(
            Kind.RULE,
            new Words("%s 是本案的采集人，不得处置（采办分离）", "%s reported this matter as a collector"),
            new Words("请本单位其他人员处置", "another person of the unit must handle it")),
    /** Value: the unit. Under the strict rule, nobody of the collector's unit may handle the matter (CASE-6c). */
    COLLECTORS_UNIT_MAY_NOT_HANDLE(
            Kind.RULE,
            new Words(
                    "本案由 %s 的采集人上报，该单位人员不得处置（采办严格分离）",
                    "a collector of %s reported this matter; under the strict rule, nobody of this unit may handle it"),
            new Words(
                    "请退回工单或由分拨中心撤回，改由其他单位处置",
                    "another unit must handle it: return the order, or ask the centre to withdraw it")),
    /** Value: the unit. Under the strict rule, nobody could handle an order to the collector's own unit (CASE-6c). */
    COLLECTORS_UNIT_GETS_NO_ORDER(
            Kind.RULE,
            new Words(
                    "本案由 %s 的采集人上报，不得派给该单位（采办严格分离）",
                    "a collector of %s reported this matter; under the strict rule, this unit can't get its order"),
            new Words("请选其他单位", "choose another unit")),
    /** Value: the person who was named. Another handler of the unit doesn't work on the order (CASE-12d). */
    ANOTHER_IS_NAMED(
            Kind.RULE,
            new Words("该工单已指定由 %s 经办", "%s was named for this order"),
            new Words(
                    "请由该人办理，或请本单位联络人改指定他人",
                    "that person works on it; the liaison of your unit may name another person")),
    /** Values: the person, the unit. The person neither belongs to the unit nor is stationed there (CASE-12d, ORG-4b). */
    NOT_OF_UNIT(
            Kind.RULE,
            new Words("%s 不是 %s 的人员，也不在该单位驻点", "%s doesn't work for %s and isn't stationed there"),
            new Words("请指定本单位或驻点在本单位的办理人员", "name a handler of the unit, or one who is stationed there")),
    /** Value: the person. Only a person with the role of a handler can be named (CASE-12d). */
    NOT_A_HANDLER(
            Kind.RULE,
            new Words("%s 没有办理人员的角色", "%s doesn't have the role of a handler"),
            new Words("请指定有办理人员角色的人", "name a person who has this role")),
    /** Value: the person. */
    NAMED_ALREADY(
            Kind.RULE,
            new Words("该工单已指定 %s 经办", "%s was already named for this order"),
            new Words("无须再次指定", "there is nothing to change")),
    /** Value: the unit. An order is passed on only to a unit below (CASE-12i). */
    NOTHING_BELOW(
            Kind.RULE,
            new Words("%s 没有可分拨的下级单位", "there is no unit below %s that could get the order"),
            new Words("请由本单位办理", "the unit itself works on it")),
    /** Values: the named unit, the unit of the order. */
    NOT_BELOW(
            Kind.RULE,
            new Words("%s 不是 %s 的下级单位，或已有本案的工单", "%s isn't a unit below %s, or it has a part in this case"),
            new Words("请选下级单位；收回工单的填本单位", "choose a unit below; to take the order back, name your own unit")),
    /** Values: the person, when the person returns. Work goes to people who are there (ORG-9b). */
    PERSON_IS_OUT(
            Kind.RULE,
            new Words("%s 离岗，返岗时间：%s", "%s is out; time of return: %s"),
            new Words("请指定在岗人员", "name a person who is there")),
    /** Value: the unit. The report is about this unit, so it never gets an order of the case (CASE-21d,e). */
    CONCERNED_GETS_NO_ORDER(
            Kind.RULE,
            new Words("本案反映的就是 %s，不得派给该单位", "the report is about %s, so this unit gets no order of the case"),
            new Words("请选其上级或其他单位", "choose its superior or another unit")),
    /** Value: the officer. The report is about this person (CASE-21d). */
    CONCERNED_MAY_NOT_ACT(
            Kind.RULE,
            new Words("本案反映的就是 %s，本人不得办理或核查", "the report is about %s, who may neither handle nor verify it"),
            new Words("请他人办理", "another person must do it")),
    /** Value: the unit. A unit may ask only once to return a case (CASE-5c). */
    RETURNED_BEFORE(
            Kind.RULE,
            new Words("%s 已申请退回过本案，只能申请一次", "%s has already asked to return this case; a unit may ask only once"),
            new Words("请办理", "handle it")),
    /** No value. An order by first contact can't be returned (CASE-4c). */
    FIRST_CONTACT_STAYS(
            Kind.RULE,
            new Words("首问负责的工单不得退回", "an order by first contact can't be returned"),
            new Words("请办理", "handle it")),
    /** Value: the kinds of evidence. The category demands them for this step (REG-11j). */
    EVIDENCE_MISSING(
            Kind.RULE,
            new Words("缺少该类事项本环节须附的佐证：%s", "the category demands evidence for this step that is missing: %s"),
            new Words(
                    "每项佐证写作“名称:照片或文件地址”后重新提交", "add each as \"kind:address of the photo or file\" and send it again")),
    /** Value: the lines. The verifier marks each line of the rectification standard (REG-19c). */
    LINES_NOT_MARKED(
            Kind.RULE,
            new Words("整治标准的这些条款未逐条核查：%s", "these lines of the rectification standard are not marked: %s"),
            new Words("在 lines 中逐条填写是否达标", "mark each line in lines as met or not met")),
    /** Value: the lines. The rectification standard of the category doesn't have them (REG-19c). */
    NO_SUCH_LINES(
            Kind.RULE,
            new Words("该类事项的整治标准没有这些条款：%s", "the rectification standard of the category has no such lines: %s"),
            new Words("只填工单所列条款", "mark only the lines that the order shows")),
    /** Value: the condition. The category names a condition for closing, and nobody confirmed it (REG-11k). */
    CLOSING_CONDITION(
            Kind.RULE,
            new Words("该类事项须满足结案条件：%s", "the category has a condition for closing: %s"),
            new Words(
                    "核实后以 conditionMet=true 确认，或退回办理",
                    "check it and confirm it by conditionMet=true, or let the unit go on")),
    /** Value: the end of the window. The order can't be returned any more, and counts as accepted (CASE-5b). */
    RETURN_WINDOW_OVER(
            Kind.RULE,
            new Words(
                    "退回期限已于 %s 届满，工单视为已签收，不得退回",
                    "the time for a return ended at %s; the order counts as accepted and can't be returned"),
            new Words("请办理，需要时申请增加协办单位", "handle it; if you need help, ask for a co-operating unit")),
    /** No value. The unit of first contact has accepted the order and keeps it (CASE-4). */
    FIRST_CONTACT_KEEPS(
            Kind.RULE,
            new Words("首问单位已签收的工单不得撤回", "an order by first contact can't be withdrawn after its unit has accepted it"),
            new Words("请由该单位办理；立错案的可申请作废", "the unit handles it; a case that was filed wrongly can be voided")),
    /** No value. Only an order by a ruling has a ruling to annul. */
    NOT_RULED(
            Kind.RULE,
            new Words("该工单不是裁决派出的", "no ruling dispatched this order"),
            new Words("请由分拨中心撤回", "the centre may withdraw it")),
    /** No value. A ruling binds the unit that it names and the centre (CASE-5f). */
    RULING_BINDS(
            Kind.RULE,
            new Words("裁决的工单不得退回或撤回", "an order by a ruling can't be returned or withdrawn"),
            new Words("请办理；裁决有误的由仲裁人撤销", "handle it; the arbiter may annul a wrong ruling")),
    /** Value: the unit. The unit has an order of the case already. */
    HAS_AN_ORDER(
            Kind.RULE,
            new Words("%s 已有本案的工单", "%s already has an order of this case"),
            new Words("请选其他单位", "choose another unit")),
    /** Value: the unit. A department has taken the matter back from streets and communities (REG-17d). */
    TAKEN_BACK(
            Kind.RULE,
            new Words("该事项已由上级部门收回，不得派给%s", "a department has taken the matter back; it can't go to %s"),
            new Words("请选部门", "choose a department")),
    /** Values: the duty or component, its department, the unit. The district forbids orders against the list (CASE-21a). */
    AGAINST_LIST(
            Kind.RULE,
            new Words(
                    "清单（%s）已把该事项定给部门 %s，本区规定不得派给街道、社区单位 %s",
                    "the list (%s) gives the matter to the department %s; the district forbids an order to %s, a unit of a street or community"),
            new Words("请派给 %2$s", "order it to %2$s")),
    /** Values: the duty or component, its department, the unit. An order against the list needs a reason (CASE-21a). */
    STATE_WHY(
            Kind.RULE,
            new Words(
                    "清单（%s）已把该事项定给部门 %s，派给街道、社区单位 %s 须说明理由",
                    "the list (%s) gives the matter to the department %s; an order to %s, a unit of a street or community, needs a reason"),
            new Words(
                    "请派给 %2$s，或在 againstList 中说明为何不按清单派",
                    "order it to %2$s, or state in againstList why the order is against the list")),
    /** Values: the duty, its department, the unit. A department may have taken the matter back (REG-17d, CASE-21a). */
    MAY_BE_TAKEN_BACK(
            Kind.RULE,
            new Words(
                    "该事项可能已由部门收回（职责 %s，部门 %s），派给街道、社区单位 %s 须说明理由",
                    "by the duty %s, the department %s may have taken the matter back; an order to %s, a unit of a street or community, needs a reason"),
            new Words(
                    "请派给 %2$s，或在 againstList 中说明为何未被收回",
                    "order it to %2$s, or state in againstList why the matter was not taken back")),
    /** No value. Only the unit of first contact adds co-operating units directly (CASE-4d). */
    ASK_THE_CENTRE(
            Kind.RULE,
            new Words("只有首问负责的单位可直接增加协办单位", "only the unit of first contact adds co-operating units directly"),
            new Words("请向分拨中心申请：ask-cooperator", "ask the centre: ask-cooperator")),
    /** No value. The unit of first contact needs no approval (CASE-4d). */
    ADD_DIRECTLY(
            Kind.RULE,
            new Words("首问负责的单位增加协办单位无须申请", "the unit of first contact needs no approval for a co-operating unit"),
            new Words("请直接增加：add-cooperator", "add it directly: add-cooperator")),
    /** No value. No line of the registry for the matter depends on a fact that a dispatcher may state (CASE-2j). */
    NO_FACT_ASKED(
            Kind.RULE,
            new Words("清单对该事项不需要补充事实", "the registry asks for no further fact of this matter"),
            new Words("请直接派单", "dispatch the case")),
    /** Values: the facts that were sent, the facts that the registry asks for (CASE-2j). */
    FACT_NOT_ASKED(
            Kind.RULE,
            new Words("清单对该事项不需要这些事实：%s", "the registry doesn't ask for these facts of the matter: %s"),
            new Words("可补充的事实：%2$s", "the facts that it asks for: %2$s")),
    /** Value: the fact. A condition of the registry compares the fact with numbers (CASE-2j). */
    FACT_NOT_A_NUMBER(
            Kind.RULE,
            new Words("事实“%s”须为数字", "the fact '%s' must be a number"),
            new Words("请只填数字，如 12 或 3.5", "send digits only, such as 12 or 3.5")),
    /** Value: the category. The revision in force has no such category, or has it no more (CASE-12c). */
    UNKNOWN_CATEGORY(
            Kind.RULE,
            new Words("生效的清单中没有事项“%s”，或该事项已停用", "the registry in force has no category '%s', or has it no more"),
            new Words("请选生效清单中的事项", "choose a category of the revision in force")),
    /** Value: the category (CASE-12c). */
    SAME_CATEGORY(
            Kind.RULE,
            new Words("案件的事项已是“%s”", "the case has the category '%s' already"),
            new Words("请选其他事项", "choose another category")),
    /** No value. Another instance has looked up the case in a newer revision than this instance has (R16). */
    REVISION_AWAITED(
            Kind.BUSY,
            new Words(
                    "本服务尚未收到查找本案所用的清单版本",
                    "this instance doesn't have the revision yet in which the case was looked up"),
            new Words("请稍后重试", "send the same request again in a moment")),
    /** No value. The case is at the command centre already, or the district has no command centre (CASE-2i). */
    AT_THE_COMMAND_CENTRE(
            Kind.RULE,
            new Words(
                    "案件已在区指挥中心，或本区没有指挥中心",
                    "the case is at the command centre already, or the district has no command centre"),
            new Words("请由案件所在中心派单", "the centre that has the case dispatches it")),
    /** No value. A case can't be linked with itself (CASE-12b). */
    LINKED_TO_ITSELF(
            Kind.RULE,
            new Words("案件不能与自己关联", "a case can't be linked with itself"),
            new Words("请填写另一案件的编号", "send the number of the other case")),
    /** Value: the other case (CASE-12b). */
    LINKED_ALREADY(
            Kind.RULE,
            new Words("已与 %s 关联", "the case is linked with %s already"),
            new Words("无须再次关联", "no other link is needed")),
    /** Value: the other case (CASE-12b). */
    NOT_LINKED(
            Kind.RULE,
            new Words("没有与 %s 关联", "the case isn't linked with %s"),
            new Words("请填写案卷页所列的关联案件", "send a number that the case shows in links")),
    /** Value: the stated end (CASE-18c). */
    END_IS_PAST(
            Kind.RULE,
            new Words("截止时间 %s 已过", "the stated end, %s, is past"),
            new Words("请填写将来的时间", "send a time that is still to come")),
    /** Value: the latest end that the policy of the district allows (CASE-18c). */
    PAUSE_TOO_LONG(
            Kind.RULE,
            new Words("暂停时间过长：最迟到 %s", "the pause is too long; the latest end is %s"),
            new Words("请缩短；长期未决的可申请挂账", "send an earlier end; a case that takes much longer is shelved")),
    /** Value: the latest time that the policy of the district allows (CASE-18d). */
    REVIEW_TOO_LATE(
            Kind.RULE,
            new Words("复核时间过晚：最迟到 %s", "the review is too late; the latest time is %s"),
            new Words("请提前复核时间", "send an earlier time")),
    /** No value. A case that stays in the ledger needs the time of its next review (CASE-18d). */
    REVIEW_DATE_NEEDED(
            Kind.RULE,
            new Words("继续挂账须写明下次复核时间", "a case that stays in the ledger needs the time of its next review"),
            new Words("请填写 reviewBy", "send reviewBy")),
    /** Value: how often the deadline may move (TIME-3f). */
    EXTENDED_ENOUGH(
            Kind.RULE,
            new Words("工单最多延期 %s 次", "the deadline of an order moves at most %s times"),
            new Words("请如期办结；确有困难的可提级", "finish the work in time, or refer the case up")),
    /** No value. An extension is asked before the deadline (TIME-3f). */
    DEADLINE_PASSED(
            Kind.RULE,
            new Words("工单已到期，不能再申请延期", "the deadline of the order has passed, so it can't be extended"),
            new Words("请尽快办结反馈", "finish the work as soon as possible")),
    /** Value: the most working days that the policy of the district allows (TIME-3f). */
    EXTENSION_TOO_LONG(
            Kind.RULE,
            new Words("每次延期最多 %s 个工作日", "an extension has at most %s working days"),
            new Words("请缩短；长期未决的可申请挂账", "ask for fewer days; a case that takes much longer is shelved")),
    /** No value. The case was referred up before, and nobody has decided yet (CASE-17). */
    REFERRED_UP_ALREADY(
            Kind.RULE,
            new Words("本案已提级，尚未处理", "the case was referred up before, and nobody has decided yet"),
            new Words("请等待上级单位或区指挥中心处理；时限照常计算", "wait for the decision; the clocks run on")),
    /** No value. Neither a superior nor a command centre can decide (CASE-17b). */
    NOBODY_ABOVE(
            Kind.RULE,
            new Words("清单中没有上级单位，也没有区指挥中心", "the registry has no superior of the unit and no command centre"),
            new Words("请由清单管理员补充", "the registry keeper adds one")),
    /** Value: the unit. A superior orders a case only to a unit below it (CASE-17b). */
    NOT_BELOW_THE_SUPERIOR(
            Kind.RULE,
            new Words("单位 %s 不是上级单位的下属单位", "unit %s is not below the superior"),
            new Words("改派给下属单位，或由区指挥中心改派", "order it to a unit below, or let the command centre decide")),
    /** No value. Another order needs a unit (CASE-17b). */
    UNIT_NEEDED(Kind.RULE, new Words("改派须写明单位", "another order needs a unit"), new Words("请填写 unit", "send the unit")),
    /** No value. Only a decision on a case that was referred up withdraws an order for this ground (CASE-17b). */
    NOT_REFERRED_UP(
            Kind.RULE,
            new Words("该理由只用于提级改派", "this ground is only for a case that was referred up"),
            new Words("请选其他理由", "choose another ground")),
    /** Value: the unit. The unit returned the case, and the centre agreed. */
    UNIT_RETURNED_IT(
            Kind.RULE,
            new Words("%s 已获准退回本案", "%s has returned this case, and the centre agreed"),
            new Words("请选其他单位", "choose another unit")),
    /** Value: the officer. Nobody may approve their own request (CASE-18b). */
    OWN_REQUEST(
            Kind.RULE,
            new Words("%s 是申请人，不得自行决定", "%s made this request and may not decide it"),
            new Words("请其他批准人决定", "leave it to another approver")),
    /** Value: the officer. The next approver is another person (TIME-3f, CASE-18a). */
    AGREED_ALREADY(
            Kind.RULE,
            new Words("%s 已同意本申请", "%s has agreed to this request"),
            new Words("请下一级批准人决定", "leave it to the next approver")),
    /** Value: the kind of the request (CASE-18a). */
    NOT_THE_APPROVER(
            Kind.RULE,
            new Words("您的角色不批准“%s”类申请", "your role doesn't approve requests of kind '%s'"),
            new Words("请由批准人决定", "leave it to an approver of that kind")),
    /** Value: the unknown unit. */
    UNKNOWN_UNIT(
            Kind.RULE,
            new Words("生效的清单中没有单位“%s”", "the registry in force has no unit '%s'"),
            new Words("查询职责清单：GET /registry/v1/lookup", "GET /registry/v1/lookup names the responsible unit")),
    /** Values: the unit, the instant. An order goes only to a unit that exists at this moment (ORG-3e). */
    UNIT_NOT_VALID(
            Kind.RULE,
            new Words(
                    "单位“%s”在 %s 不存在：尚未成立或已撤销", "the unit '%s' doesn't exist at %s: it hasn't begun yet, or has ended"),
            new Words(
                    "改填承接其职责的单位：GET /registry/v1/lookup",
                    "name the unit that has its duties now: GET /registry/v1/lookup names it")),
    /** Value: the category. Only a category that the governor has switched off is switched on again (CASE-22e). */
    AUTOMATIC_ALREADY(
            Kind.STATE,
            new Words("事项 %s 没有停用自动派单", "automatic dispatch of the category %s is on"),
            new Words("请核对事项编码", "check the code of the category")),
    /** Value: the address of the task. */
    NO_SUCH_TASK(
            Kind.NOT_FOUND,
            new Words("您的待办中没有 %s", "your queue has no task %s"),
            new Words("请刷新待办列表", "read your queue again")),
    /** Values: the officer who has the task, and until when. */
    TASK_TAKEN(
            Kind.STATE,
            new Words("该待办已由 %s 领取，%s 前由其办理", "%s has taken the task, until %s"),
            new Words("请选其他待办，或与其联系", "take another task, or ask that person")),
    /** Value: the address of the task. */
    TASK_NOT_YOURS(
            Kind.RULE,
            new Words("您没有领取 %s", "you haven't taken the task %s"),
            new Words("请刷新待办列表", "read your queue again")),
    /** Value: the unknown verb. */
    UNKNOWN_VERB(
            Kind.UNREADABLE,
            new Words("案件没有操作“%s”", "no command on a case has the verb '%s'"),
            new Words("请填写 counts 中的操作，或不填", "send one of the verbs in counts, or leave it out")),
    /** Value: the text that was sent. */
    WRONG_CURSOR(
            Kind.UNREADABLE,
            new Words("“%s”不是待办列表中的位置", "'%s' is no place in the queue"),
            new Words("请填写上一页的 next，或不填", "send the value of next from the page before, or leave it out")),
    /** Value: the text that was sent. */
    WRONG_NUMBER(
            Kind.UNREADABLE,
            new Words("“%s”不是案件编号：C 加 20 至 24 位数字", "'%s' is no case number: C and 20 to 24 digits"),
            new Words("请按案件公布的编号填写", "send the number exactly as it was published"));

    private final Refusal.Text text;

    DispatchCode(Kind kind, Words detail, Words remedy) {
        this.text = new Refusal.Text(kind, detail, remedy);
    }

    @Override
    public Refusal.Text text() {
        return text;
    }
}
