package org.fenbo.registry.admission;

import org.fenbo.backbone.kernel.Named;

/** The tier that receives a duty from above (REG-9). */
public enum Threshold implements Named {
    STREET("街道"),
    COMMUNITY("社区");

    private final String chinese;

    Threshold(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
