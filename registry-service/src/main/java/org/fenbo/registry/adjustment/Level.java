package org.fenbo.registry.adjustment;

import org.fenbo.backbone.kernel.Named;

/** The level of the responsibility list that a proposal wants to change (REG-1). */
public enum Level implements Named {
    HEADING("职责归口"),
    CLASS("职责分类"),
    DUTY("工作职责");

    private final String chinese;

    Level(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
