package org.fenbo.registry.duty;

import org.fenbo.backbone.kernel.Named;

/** What a public service gives (REG-1). */
public enum ServiceType implements Named {
    PERMIT("许可"),
    RULING("裁决"),
    CONFIRMATION("确认"),
    PAYMENT("给付"),
    GUIDANCE("指导"),
    OTHER("其他");

    private final String chinese;

    ServiceType(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
