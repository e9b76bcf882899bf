package org.fenbo.registry.adjustment;

import org.fenbo.backbone.kernel.Named;

/** The causes of adjustments (REG-8). */
public enum Cause implements Named {
    /** Two duties cover one matter. */
    CROSSING("职责交叉", true),
    /** It is not clear who is responsible. */
    UNCLEAR("职责不清", true),
    /** An arbiter has ruled on a dispute. */
    RULING("争议裁决", true),
    /** No duty covered the matter, and a unit was put in charge. */
    FIRST_CONTACT("首问负责", true),
    /** A law or rule has changed. */
    LAW("法律法规调整", false),
    /** Units were created, merged or dissolved. */
    REFORM("机构改革", false),
    /** The cases go to another unit than the unit in the list. */
    DRIFT("清单与实际不符", true);

    private final String chinese;
    private final boolean comesFromCases;

    Cause(String chinese, boolean comesFromCases) {
        this.chinese = chinese;
        this.comesFromCases = comesFromCases;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    /** Whether cases are the evidence of this cause. If they are, a proposal must name at least one case. */
    public boolean comesFromCases() {
        return comesFromCases;
    }
}
