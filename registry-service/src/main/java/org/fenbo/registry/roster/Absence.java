package org.fenbo.registry.roster;

import org.fenbo.backbone.kernel.Named;

/** Why a grid's own collector doesn't answer for the grid. */
public enum Absence implements Named {
    /** No officer is assigned to the grid. */
    NO_ASSIGNMENT("无责任网格员"),
    /** The assigned officer is not a collector in the revision in force. */
    NOT_A_COLLECTOR("责任人已不是网格采集员"),
    /** The grid's own collector is off duty. */
    OFF_DUTY("责任网格员不在岗");

    private final String chinese;

    Absence(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
