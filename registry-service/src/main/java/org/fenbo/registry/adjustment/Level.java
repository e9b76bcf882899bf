package org.fenbo.registry.adjustment;

import org.fenbo.backbone.kernel.Named;

/** Which level of the responsibility list is to change (REG-1). */
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
