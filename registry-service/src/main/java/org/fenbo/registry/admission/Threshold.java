package org.fenbo.registry.admission;

import org.fenbo.backbone.kernel.Named;
import org.fenbo.registry.unit.Tier;

/** The tier that receives a duty from above (REG-9). */
public enum Threshold implements Named {
    STREET("街道", Tier.STREET),
    COMMUNITY("社区", Tier.COMMUNITY);

    private final String chinese;
    private final Tier tier;

    Threshold(String chinese, Tier tier) {
        this.chinese = chinese;
        this.tier = tier;
    }

    /** The tier of the units that may receive. */
    public Tier tier() {
        return tier;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
