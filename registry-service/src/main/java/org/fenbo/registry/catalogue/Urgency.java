package org.fenbo.registry.catalogue;

import org.fenbo.backbone.kernel.Named;

/** How fast a matter has to be dealt with (急 / 普). */
public enum Urgency implements Named {
    URGENT("急"),
    NORMAL("普");

    private final String chinese;

    Urgency(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
