package org.fenbo.registry.duty;

import org.fenbo.backbone.kernel.Named;

/** The three lists of a street (履职事项清单, REG-17). */
public enum StreetList implements Named {
    /** The street does the work. */
    BASIC("基本履职"),
    /** A department leads, and the street does its part. */
    COOPERATION("配合履职"),
    /** A department took the matter back from the street and does it. */
    TAKEN_BACK("上级部门收回");

    private final String chinese;

    StreetList(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
