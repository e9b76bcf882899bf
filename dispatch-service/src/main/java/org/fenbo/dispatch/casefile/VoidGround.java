package org.fenbo.dispatch.casefile;

import org.fenbo.backbone.kernel.Named;

/** Why a case was filed wrongly (作废理由). */
public enum VoidGround implements Named {
    NOT_FOR_US("不属受理范围"),
    FILED_TWICE("重复立案"),
    OUTSIDE("不在本区"),
    NO_MATTER("无实际诉求");

    private final String chinese;

    VoidGround(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
