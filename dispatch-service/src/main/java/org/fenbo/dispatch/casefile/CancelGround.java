package org.fenbo.dispatch.casefile;

import org.fenbo.backbone.kernel.Named;

/** Why a case is no longer needed (销案理由). */
public enum CancelGround implements Named {
    GONE("问题已自行消除"),
    RETRACTED("反映人撤回"),
    NOT_FOUND("现场查无此事");

    private final String chinese;

    CancelGround(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
