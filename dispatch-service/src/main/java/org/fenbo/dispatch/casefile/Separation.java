package org.fenbo.dispatch.casefile;

import org.fenbo.backbone.kernel.Named;

/** How far collecting and handling of a case are apart (采办分离, CASE-6a). A handler never verifies under any of them. */
public enum Separation implements Named {
    /** Neither the collector nor any person of the collector's unit handles the case (CASE-6c). */
    STRICT("严格分离"),
    /** The collector doesn't handle the case (CASE-6d). */
    PERSON_ONLY("仅本人回避"),
    /** The collector may settle the matter on the spot. */
    ON_THE_SPOT("可巡办一体"),
    /** The collector may handle the case. */
    NONE("不要求");

    private final String chinese;

    Separation(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
