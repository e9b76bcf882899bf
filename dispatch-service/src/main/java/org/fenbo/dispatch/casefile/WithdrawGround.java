package org.fenbo.dispatch.casefile;

import org.fenbo.backbone.kernel.Named;

/** Why a centre withdraws an order (撤回理由, CASE-12g). */
public enum WithdrawGround implements Named {
    WRONG_UNIT("派错单位"),
    MATTER_CHANGED("情况有变"),
    SENT_TWICE("重复派单"),
    /** Only the arbiter uses this ground. */
    RULING_ANNULLED("裁决撤销"),
    /** Only a decision on a case that was referred up uses this ground (CASE-17b). */
    REFERRED_UP("提级改派");

    private final String chinese;

    WithdrawGround(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
