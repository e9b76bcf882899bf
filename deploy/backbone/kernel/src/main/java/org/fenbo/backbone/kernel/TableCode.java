package org.fenbo.backbone.kernel;

import org.fenbo.backbone.kernel.Refusal.Kind;

/**
 * The refusals of a command table, for every kind of aggregate. The comment of each refusal lists the values that its
 * texts use.
 */
@SuppressWarnings("ImmutableEnumChecker") // A text is a record of strings.
public enum TableCode implements Refusal.Code {
    /** Value: the address. */
    NO_SUCH_PLACE(Kind.NOT_FOUND, new Words("没有 %s", "there is no %s here"), new Words("请核对地址", "check the address")),
    /** Value: the roles that have the right. */
    NOT_YOUR_ROLE(
            Kind.RIGHT,
            new Words("需要以下角色之一：%s", "this needs one of the roles %s"),
            new Words("请由具有该角色的人员办理", "ask somebody who has one of them")),
    /** No value. */
    NOT_YOUR_UNIT(
            Kind.RIGHT,
            new Words("工单属于其他单位", "the order is with another unit than yours"),
            new Words("请由该单位人员办理", "leave it to an officer of that unit")),
    /** No value. */
    NOT_YOUR_CENTRE(
            Kind.RIGHT,
            new Words("案件在其他中心的队列中", "the case is in the queue of another centre than yours"),
            new Words("请由该中心派遣员办理", "leave it to a dispatcher of that centre")),
    /** No value. */
    NOT_YOUR_AREA(
            Kind.RIGHT,
            new Words("不在您负责的区域内", "it is outside of your area"),
            new Words("请由该区域人员办理", "leave it to somebody of that area")),
    /** No value. */
    NOT_YOUR_DISTRICT(
            Kind.RIGHT,
            new Words("不在您的区内", "it is outside of your district"),
            new Words("请由该区人员办理", "leave it to somebody of that district")),
    /** No value. */
    NOT_YOUR_OWN(
            Kind.RIGHT,
            new Words("不是您本人上报的", "it does not come from you"),
            new Words("请由上报人办理", "leave it to the person that it comes from")),
    /** No value. Another role or another area is in line for this step. */
    NOT_YOUR_PART(
            Kind.RIGHT,
            new Words("本环节由其他角色或其他区域的人员办理", "another role or another area does this step"),
            new Words("请由轮到的人员办理", "leave it to those who are in line")),
    /** Value: the version. */
    CHANGED_MEANWHILE(
            Kind.STALE,
            new Words("现为第 %s 版", "it is at version %s by now"),
            new Words("请重新读取后再决定", "read it again and decide anew")),
    /** Value: the address of the command that already waits for approval. */
    REQUESTED_ALREADY(
            Kind.RULE,
            new Words("%s 已申请，等待批准", "%s is requested and waits for its approval"),
            new Words("等待批准人决定", "wait for the approver's decision")),
    /** Value: the state. */
    NOT_NOW(
            Kind.STATE,
            new Words("当前状态为 %s", "it is %s"),
            new Words("从 possible 中选择现在可办的操作", "give one of the commands in possible"));

    private final Refusal.Text text;

    TableCode(Kind kind, Words detail, Words remedy) {
        this.text = new Refusal.Text(kind, detail, remedy);
    }

    /** The refusal for a caller who has the role, if the target is outside of this scope of the caller. */
    static TableCode outside(Scope scope) {
        return switch (scope) {
            case DISTRICT -> NOT_YOUR_DISTRICT;
            case AREA -> NOT_YOUR_AREA;
            case CENTRE -> NOT_YOUR_CENTRE;
            case UNIT -> NOT_YOUR_UNIT;
            case OWN -> NOT_YOUR_OWN;
            case PART -> NOT_YOUR_PART;
        };
    }

    @Override
    public Refusal.Text text() {
        return text;
    }
}
