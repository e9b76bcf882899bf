package org.fenbo.dispatch.casefile;

import org.fenbo.backbone.kernel.Named;

/** Why the work on an order has to wait (CASE-18c). */
public enum PauseGround implements Named {
    WEATHER("天气影响施工"),
    /** A procedure of another authority has to end first, for example an approval or a lawsuit. */
    PROCEDURE("等待法定程序"),
    /** A survey, a test or an expert opinion isn't ready yet. */
    SURVEY("等待检测鉴定"),
    MATERIAL("等待物资到位"),
    /** The reporter or an owner has to do something first. */
    OTHER_PARTY("等待当事人配合"),
    OTHER("其他");

    private final String chinese;

    PauseGround(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
