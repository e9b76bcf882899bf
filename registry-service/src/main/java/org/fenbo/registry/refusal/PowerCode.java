package org.fenbo.registry.refusal;

import static org.fenbo.backbone.kernel.Refusal.Kind.NOT_FOUND;
import static org.fenbo.backbone.kernel.Refusal.Kind.RULE;
import static org.fenbo.backbone.kernel.Refusal.Kind.STATE;

import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Refusal.Kind;
import org.fenbo.backbone.kernel.Words;

/** The refusals of granted powers. */
@SuppressWarnings("ImmutableEnumChecker") // A text is a record of strings.
public enum PowerCode implements RegistryCode {
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
            new Words("交回之日最迟为到期次日", "hand it back no later than on the day after that"));

    private final Refusal.Text text;

    PowerCode(Kind kind, Words detail, Words remedy) {
        this.text = new Refusal.Text(kind, detail, remedy);
    }

    @Override
    public Refusal.Text text() {
        return text;
    }
}
