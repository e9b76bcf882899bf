package org.fenbo.dispatch.casefile;

import org.fenbo.backbone.kernel.Named;

/** Why a unit returns an order (CASE-5a). */
public enum ReturnGround implements Named {
    NOT_OUR_DUTY("非本单位职责"),
    NOT_OUR_AREA("非本单位辖区"),
    /** The unit lacks the legal power that the matter needs. */
    NO_POWER("无法定职权"),
    /** The matter has a wrong category, so the order went to a wrong unit. */
    WRONG_CATEGORY("事项分类有误"),
    OTHER("其他");

    private final String chinese;

    ReturnGround(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
