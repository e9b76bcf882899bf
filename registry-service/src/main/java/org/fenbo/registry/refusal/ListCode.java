package org.fenbo.registry.refusal;

import static org.fenbo.backbone.kernel.Refusal.Kind.NOT_FOUND;
import static org.fenbo.backbone.kernel.Refusal.Kind.RULE;

import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Refusal.Kind;
import org.fenbo.backbone.kernel.Words;

/** The refusals of questions about the list in force. */
@SuppressWarnings("ImmutableEnumChecker") // A text is a record of strings.
public enum ListCode implements RegistryCode {
    /** Value: case. Only a case that the registry has read can be evidence (REG-8). */
    UNKNOWN_CASE(
            RULE,
            new Words("没有案件 %s", "there is no case %s"),
            new Words("核对案件编号；刚立案的请稍后再提", "check its number; if it was filed just now, propose it a little later")),
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
            new Words("使用该版本中的代码", "use a code of that revision"));

    private final Refusal.Text text;

    ListCode(Kind kind, Words detail, Words remedy) {
        this.text = new Refusal.Text(kind, detail, remedy);
    }

    @Override
    public Refusal.Text text() {
        return text;
    }
}
