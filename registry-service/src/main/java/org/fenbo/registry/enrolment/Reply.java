package org.fenbo.registry.enrolment;

import org.fenbo.backbone.kernel.Named;

/** The reply of a called member. */
public enum Reply implements Named {
    /** No reply so far. */
    NONE("未答复"),
    COMING("能到"),
    NOT_COMING("不能到");

    private final String chinese;

    Reply(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
